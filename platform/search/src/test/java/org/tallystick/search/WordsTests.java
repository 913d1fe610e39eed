package org.tallystick.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WordsTests {

    @Test
    void case_accents_and_apostrophes_do_not_matter() {
        assertThat(Words.of("Peña-García, José")).containsExactly("pena", "garcia", "jose");
        assertThat(Words.of("O'Brien")).containsExactly("obrien");
        assertThat(Words.of("Groß Łukasz Sørensen")).containsExactly("gross", "lukasz", "sorensen");
    }

    @Test
    void names_are_marked_and_addresses_are_not() {
        var entry = new SearchEntry(
                "PARTY",
                new UUID(0, 1),
                null,
                "24-00183",
                "Rivera, Maria",
                "",
                List.of("Rivera, Maria", "Rivera Auto"),
                List.of(new SearchNumber("account number", "24-00183")),
                List.of("418 Rivera Ct"));

        assertThat(Words.of(entry)).isEqualTo("'rivera':1A 'maria':1A 'auto':1A '418':2 'ct':2");
        assertThat(Words.all(entry)).contains("rivera", "maria", "auto", "418", "ct");
        assertThat(Words.all(entry).stream().filter(Words::isSpelled))
                .contains("maria")
                .doesNotContain("418", "ct");
    }

    @Test
    void what_is_typed_becomes_beginnings_and_nothing_else() {
        assertThat(Typed.of("Rivra lark").anywhere()).isEqualTo("'rivra':* & 'lark':*");
        assertThat(Typed.of("riv lark")
                        .beginning(Map.of("riv", List.of("river", "rivera")), Set.of(), Set.of())
                        .inWholeWords("'riv':*A & 'lark':*"))
                .isEqualTo("('river':A | 'rivera':A) & 'lark':*");
        assertThat(Typed.of("418 lark st")
                        .beginning(Map.of(), Set.of(), Set.of("st"))
                        .rare())
                .isEqualTo("'418':* & 'lark':*");
        assertThat(Typed.of("(415) 555-0142").number()).isEqualTo("4155550142");
        assertThat(Typed.of("0183").ending()).isEqualTo("3810");
        assertThat(Typed.of("183").ending()).isEmpty();
        assertThat(Typed.of("rivera 24-0183").mixedNumber()).isEqualTo("240183");
        assertThat(Typed.of("' | ! & :* \\ <-> ").isNothing()).isTrue();
    }

    @Test
    void letters_changed_left_out_put_in_or_swapped_count_as_one_each() {
        assertThat(Spelling.distance("rivera", "rivera")).isZero();
        assertThat(Spelling.distance("rivra", "rivera")).isEqualTo(1);
        assertThat(Spelling.distance("rivrea", "rivera")).isEqualTo(1);
        assertThat(Spelling.distance("rievraa", "rivera")).isEqualTo(2);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
    }
}
