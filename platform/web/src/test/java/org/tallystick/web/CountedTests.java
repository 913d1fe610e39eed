package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTests {

    @Test
    void one_is_never_several() {
        assertThat(Counted.of(1, "receipt")).isEqualTo("1 receipt");
        assertThat(Counted.of(0, "receipt")).isEqualTo("0 receipts");
        assertThat(Counted.of(2_345, "try", "tries")).isEqualTo("2,345 tries");
    }
}
