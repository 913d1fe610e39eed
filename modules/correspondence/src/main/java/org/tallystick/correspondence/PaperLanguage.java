package org.tallystick.correspondence;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which a paper can be printed; also told by the words that people use for it. */
public enum PaperLanguage {
    ENGLISH("en", Locale.US, "english ingles"),
    SPANISH("es", Locale.of("es", "US"), "spanish espanol spa castellano");

    private final String code;
    private final Locale locale;
    private final String alsoCalled;

    PaperLanguage(String code, Locale locale, String alsoCalled) {
        this.code = code;
        this.locale = locale;
        this.alsoCalled = alsoCalled;
    }

    /** The two letters, such as {@code es}. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /** {@code August 4, 2026}, {@code 4 de agosto de 2026}. */
    public String day(LocalDate on) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(on);
    }

    /** As an English sentence says it. */
    public String inWords() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The language that is meant, as it was typed somewhere; empty for one that nothing is printed in. */
    public static Optional<PaperLanguage> named(String typed) {
        var word = Normalizer.normalize(typed.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(language -> word.equals(language.code)
                        || word.startsWith(language.code + "-")
                        || Arrays.stream(language.alsoCalled.split(" ")).anyMatch(word::startsWith))
                .findFirst();
    }
}
