package org.tallystick.intake;

/** Bring in a file; {@code mapping} is the name of a ready mapping or a mapping as JSON. */
public record LoadFile(String fileName, String mapping, boolean dryRun) {}
