package org.tallystick.payments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tallystick.drawers.ReceiptLanguage;

class ReceiptWordsTests {

    @Test
    void a_name_of_somebodys_own_for_a_counter_is_not_on_a_receipt_in_spanish_unless_the_agency_has_words_for_it() {
        var spanish = ReceiptWords.of(ReceiptLanguage.SPANISH);

        assertThat(spanish.counter("Front desk", "Front desk")).isEmpty();
        assertThat(spanish.counter("Counter by the door", "Counter by the door"))
                .isEmpty();
        assertThat(spanish.counter("Front desk", "Recepci\u00f3n")).isEqualTo("Recepci\u00f3n, ");
        assertThat(spanish.counter("Counter 2", "Counter 2")).isEqualTo("Ventanilla 2, ");
        assertThat(ReceiptWords.of(ReceiptLanguage.ENGLISH).counter("Front desk", "Front desk"))
                .isEqualTo("Front desk, ");
    }
}
