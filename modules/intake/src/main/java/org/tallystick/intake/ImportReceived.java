package org.tallystick.intake;

/** A file lies ready to be read; also told again when an import that was tried is accepted. */
public record ImportReceived(ImportId id) {}
