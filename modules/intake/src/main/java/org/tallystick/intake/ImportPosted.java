package org.tallystick.intake;

/** The rows of an import are in the books. */
public record ImportPosted(ImportId id, long created) {}
