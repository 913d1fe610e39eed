package org.tallystick.correspondence;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of a statement in one language, from its translation file. */
final class PaperWords {

    private static final ResourceBundle.Control NOTHING_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final PaperLanguage language;
    private final Locale locale;
    private final ResourceBundle words;

    private PaperWords(PaperLanguage language) {
        this.language = language;
        locale = language.locale();
        words = ResourceBundle.getBundle(
                "org.tallystick.correspondence.statement", Locale.of(language.code()), NOTHING_ELSE);
    }

    static PaperWords in(PaperLanguage language) {
        return new PaperWords(language);
    }

    String of(String key, Object... filledIn) {
        return new MessageFormat(words.getString(key), locale).format(filledIn);
    }

    /** Of the first key that the file has. */
    String either(String key, String otherwise) {
        return of(words.containsKey(key) ? key : otherwise);
    }

    String day(LocalDate day) {
        return language.day(day);
    }

    String hour(LocalTime hour) {
        return DateTimeFormatter.ofPattern("H:mm", locale).format(hour);
    }

    /** {@code cash, check or card}. */
    String anyOf(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        return of("and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }
}
