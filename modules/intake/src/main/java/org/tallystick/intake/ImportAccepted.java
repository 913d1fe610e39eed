package org.tallystick.intake;

/** Somebody with authority wants the rows of an import that was tried in the books. */
public record ImportAccepted(ImportId id) {}
