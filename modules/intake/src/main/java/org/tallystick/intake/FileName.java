package org.tallystick.intake;

import org.tallystick.intake.reading.FileRefused;

/** The name that a sender gave a file: shown as text and never used on our disk. */
final class FileName {

    private static final int LONGEST = 200;
    private static final String SLASHES = "/\\\u2044\u2215\u29f8\uff0f\uff3c\u29f5";

    private FileName() {}

    /** The name as it may be shown. Refused with {@link FileRefused} when it is a path or hides characters. */
    static String checked(String name) {
        var plain = name.strip();
        if (plain.isEmpty()) return "unnamed file";
        if (plain.length() > LONGEST)
            throw new FileRefused("The file's name is longer than " + LONGEST + " characters.");
        if (plain.chars().anyMatch(FileName::isHidden))
            throw new FileRefused("The file's name has characters that cannot be seen.");
        var lower = plain.toLowerCase(java.util.Locale.ROOT);
        if (plain.chars().anyMatch(c -> SLASHES.indexOf(c) >= 0)
                || plain.equals(".")
                || plain.startsWith("..")
                || lower.contains("%2f")
                || lower.contains("%5c")
                || lower.contains("%00")
                || lower.contains("%0d")
                || lower.contains("%0a"))
            throw new FileRefused("The file's name is a path. Send the file under a plain name.");
        return plain;
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> c == '\uFFFD';
        };
    }
}
