/**
 * The wall between agencies: each has a schema, a login role and a small pool of its own.
 *
 * <p>Extensions (pg_trgm, unaccent, fuzzystrmatch, btree_gist) are installed once per database in the schema
 * {@code extensions}, which is on every agency's search path; a migration just uses them. Agencies may not use advisory
 * locks, temporary tables or large objects, since those are shared with the neighbors.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tallystick.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
