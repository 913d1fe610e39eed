package org.tallystick.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5 | 1250",
                "1,234.50 | 123450",
                "-3 | -300",
                "$7.00 | 700",
                ".99 | 99",
                "92233720368547758.07 | 9223372036854775807"
            })
    void an_amount_is_read_as_people_write_it(String text, long cents) {
        assertThat(Money.of(text).cents()).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ".",
                "much",
                "12.345",
                "1.2.3",
                "1e2",
                "1E-2",
                "0x10",
                "NaN",
                "--5",
                "1 000",
                "\u0661\u0662"
            })
    void what_is_no_amount_is_refused(String text) {
        assertThatThrownBy(() -> Money.of(text)).isInstanceOf(AmountUnreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e-999999999", "1e2147483647", "92233720368547758.08"})
    void an_amount_beyond_all_money_is_refused_at_once(String text) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofMillis(200),
                () -> assertThatThrownBy(() -> Money.of(text)).isInstanceOf(AmountUnreadable.class));
    }

    @Test
    void a_flood_of_digits_is_refused_and_not_repeated_in_full() {
        for (var flood :
                new String[] {"9".repeat(400), "0".repeat(400), "1" + ",".repeat(1_000_000), "9".repeat(5_000_000)})
            Assertions.assertTimeoutPreemptively(
                    Duration.ofMillis(200),
                    () -> assertThatThrownBy(() -> Money.of(flood))
                            .isInstanceOf(AmountUnreadable.class)
                            .satisfies(
                                    refused -> assertThat(refused.getMessage()).hasSizeLessThan(100)));
    }
}
