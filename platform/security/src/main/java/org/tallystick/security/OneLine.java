package org.tallystick.security;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;

/** Writes a log event, its stack trace included, on one line, so that no text of a user can pretend to be another. */
public class OneLine extends CompositeConverter<ILoggingEvent> {

    @Override
    protected String transform(ILoggingEvent event, String rendered) {
        var text = rendered.stripTrailing();
        var line = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> append(line, character));
        return line.toString();
    }

    private static void append(StringBuilder line, int character) {
        switch (character) {
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append(' ');
            default -> {
                if (isInvisible(character)) line.append("\\u%04x".formatted(character));
                else line.appendCodePoint(character);
            }
        }
    }

    /** Control characters, line separators, and marks that turn the direction of text. */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
