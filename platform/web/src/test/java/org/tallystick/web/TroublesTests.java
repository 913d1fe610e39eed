package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class TroublesTests {

    private static final class DrawerClosed extends Refusal {
        DrawerClosed() {
            super("The drawer is closed. Open one first.");
        }
    }

    @Test
    void a_refusal_is_read_out_even_from_deep_inside() {
        assertThat(Troubles.sentence(new ExecutionException(new RuntimeException(new DrawerClosed()))))
                .isEqualTo("The drawer is closed. Open one first.");
    }

    @Test
    void anything_else_is_a_number_and_never_its_own_message() {
        assertThat(Troubles.sentence(new IllegalStateException("select password from login")))
                .startsWith("Something went wrong here.")
                .doesNotContain("password", "IllegalState");
    }
}
