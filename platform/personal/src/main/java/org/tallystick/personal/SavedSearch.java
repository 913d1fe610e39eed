package org.tallystick.personal;

import java.util.UUID;

/** A search that somebody gave a name; the query is what stands behind the question mark of its address. */
public record SavedSearch(UUID id, String name, String query) {}
