package org.tallystick.intake;

/** A file lies ready to be read. */
public record ImportReceived(ImportId id) {}
