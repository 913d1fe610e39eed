package org.tallystick.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Makes values fit for the record: no line breaks, no invisible characters, nothing but text, numbers and flags. */
final class Plain {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_LINE = 2_000;

    private Plain() {}

    /** One line of text; whatever could forge a second line or turn the text around is replaced. */
    static String line(String text) {
        var cut = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
        var clean = new StringBuilder(cut.length());
        cut.codePoints().forEach(character -> clean.appendCodePoint(isVisible(character) ? character : 0xFFFD));
        return clean.toString();
    }

    static String json(Map<String, ?> values) {
        return JSON.writeValueAsString(value(values));
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> {
                var plain = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((key, inner) -> plain.put(line(String.valueOf(key)), value(inner)));
                yield plain;
            }
            case Collection<?> many -> many.stream().map(Plain::value).toList();
            case Integer _, Long _, Boolean _ -> value;
            default -> line(value.toString());
        };
    }

    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            case Character.FORMAT -> character == 0x200C || character == 0x200D || character == 0xAD;
            default -> true;
        };
    }
}
