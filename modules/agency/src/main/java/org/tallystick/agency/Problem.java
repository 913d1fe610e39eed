package org.tallystick.agency;

/** What is wrong in a pack, and where: the file within the pack, the line (from 1; 0 = the file as a whole), the reason. */
public record Problem(String file, int line, String reason) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + reason;
    }
}
