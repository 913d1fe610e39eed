package org.tallystick.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeFinderTests {

    private static final OutcomeEffect NOTHING = OutcomeEffect.KIND.read(Map.of());
    private static final List<OutcomeRow> OUTCOMES = List.of(
            new OutcomeRow("PP", "Promise to pay", NOTHING),
            new OutcomeRow("PL", "Wants a payment plan", NOTHING),
            new OutcomeRow("P", "Paid at once", NOTHING),
            new OutcomeRow("LM", "Left a message", NOTHING));

    @Test
    void the_code_itself_comes_before_codes_that_begin_so() {
        assertThat(found("p")).startsWith("P", "PP", "PL");
    }

    @Test
    void words_of_the_name_are_found_in_any_order_by_their_beginnings() {
        assertThat(found("pay prom")).containsExactly("PP");
        assertThat(found("plan")).containsExactly("PL");
        assertThat(found("mess left")).containsExactly("LM");
    }

    @Test
    void nothing_typed_finds_all_and_nonsense_nothing() {
        assertThat(found(" ")).hasSize(4);
        assertThat(found("xyzzy")).isEmpty();
        assertThat(found("*%_'")).isEmpty();
    }

    private static List<String> found(String typed) {
        return OutcomeFinder.find(OUTCOMES, typed).stream()
                .map(OutcomeRow::code)
                .toList();
    }
}
