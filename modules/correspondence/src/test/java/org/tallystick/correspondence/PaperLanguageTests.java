package org.tallystick.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperLanguageTests {

    @ParameterizedTest
    @ValueSource(strings = {"es", "Spanish", "espa\u00f1ol", "ESPANOL", "es-US", "Spanish, interpreter"})
    void spanish_is_understood_however_somebody_wrote_it(String typed) {
        assertThat(PaperLanguage.named(typed)).contains(PaperLanguage.SPANISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Tagalog", "estonian?", "zh"})
    void what_nothing_is_printed_in_is_none(String typed) {
        assertThat(PaperLanguage.named(typed)).isEmpty();
    }

    @Test
    void every_sentence_is_translated_and_none_is_left_over() {
        var english = bundle("en").keySet();

        assertThat(bundle("es").keySet()).isEqualTo(english);
        assertThat(english)
                .allSatisfy(key -> assertThat(holes(bundle("es").getString(key)))
                        .as(key)
                        .isEqualTo(holes(bundle("en").getString(key))));
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "org.tallystick.correspondence.statement",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static List<String> holes(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }
}
