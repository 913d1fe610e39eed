package org.tallystick.debtors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedNameTests {

    @Test
    void two_spellings_of_one_name_fold_alike() {
        assertThat(FoldedName.of("  José  O'Neil,  Jr. "))
                .isEqualTo("JOSE ONEIL JR")
                .isEqualTo(FoldedName.of("JOSE ONEIL JR"));
    }

    @Test
    void the_points_of_an_abbreviation_go_but_words_stay_apart() {
        assertThat(FoldedName.of("Acme L.L.C.")).isEqualTo("ACME LLC");
        assertThat(FoldedName.of("Maria A.Smith-Lee")).isEqualTo("MARIA A SMITH LEE");
    }
}
