package org.tallystick.agency;

/**
 * What a module asks of a pack. Needs no database: it has a no-arg constructor and is named in the module's
 * {@code META-INF/spring.factories}, so that a pack can be checked before there is any installation.
 */
public interface PackRule {
    /** Reads its share of the pack; each thing that is wrong is noted in the pack, with file and line. */
    void check(PackFolder pack);
}
