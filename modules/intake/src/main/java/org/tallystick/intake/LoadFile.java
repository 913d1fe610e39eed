package org.tallystick.intake;

/** Bring in a file, with what its sender says it holds; {@code mapping} is the name of a ready mapping or a mapping as JSON. */
public record LoadFile(String fileName, String mapping, boolean dryRun, ControlTotals control) {

    /** A file whose sender says nothing of what it holds. */
    public LoadFile(String fileName, String mapping, boolean dryRun) {
        this(fileName, mapping, dryRun, ControlTotals.NONE);
    }
}
