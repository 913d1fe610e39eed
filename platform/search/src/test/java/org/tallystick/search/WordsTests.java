package org.tallystick.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void a_number_is_known_whole_in_parts_and_from_its_end() {
        var entry = new SearchEntry(
                "ACCOUNT", new UUID(0, 1), "24-00183", "Rivera", "", List.of(), List.of("24-00183"), List.of());

        assertThat(Words.of(entry)).isEqualTo("'rivera':1A '#2400183':2 '<3810042':2 '2400183':2 '24':2 '00183':2");
    }

    @Test
    void what_is_typed_becomes_beginnings_and_nothing_else() {
        assertThat(Words.query("Rivra lark")).isEqualTo("'rivra':* & 'lark':*");
        assertThat(Words.query("0183")).isEqualTo("('0183':* | '<3810':*)");
        assertThat(Words.query("' | ! & :* \\ <-> ")).isEmpty();
    }
}
