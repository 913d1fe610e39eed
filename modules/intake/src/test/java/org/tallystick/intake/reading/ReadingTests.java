package org.tallystick.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.intake.reading.Mapping.AmountStyle;
import org.tallystick.intake.reading.Mapping.Change;
import org.tallystick.intake.reading.Mapping.DateStyle;
import org.tallystick.money.Money;

class ReadingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "28.24|2824",
                "395.2|39520",
                "16594|1659400",
                "0|0",
                "12.|1200",
                "$1,234.50|123450",
                "1,234,567.89|123456789",
                "-3.05|-305",
                "$-3.05|-305",
                "-$3.05|-305",
                "3.05-|-305",
                "(1,234.50)|-123450",
                "12.500|1250"
            })
    void dollars_are_read_as_people_write_them(String text, long cents) {
        assertThat(Reading.amount(text, null)).contains(Money.ofCents(cents));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "348,00",
                "1e309",
                "1e999999999",
                "NaN",
                "12.345",
                "1,23",
                "--5",
                "(-5)",
                "-5-",
                "12 34",
                "\u0661",
                ".",
                "$",
                "abc"
            })
    void an_amount_that_is_not_plain_is_never_guessed(String text) {
        assertThat(Reading.amount(text, AmountStyle.DOLLARS)).isEmpty();
    }

    @Test
    void whole_cents_are_read_when_the_mapping_says_so() {
        assertThat(Reading.amount("123456", AmountStyle.CENTS)).contains(Money.of("1,234.56"));
        assertThat(Reading.amount("1234.56", AmountStyle.CENTS)).isEmpty();
    }

    @Test
    void a_day_that_does_not_exist_is_not_a_date() {
        assertThat(Reading.date("02/29/2024", DateStyle.MM_DD_YYYY)).contains(LocalDate.of(2024, 2, 29));
        assertThat(Reading.date("02/30/2024", DateStyle.MM_DD_YYYY)).isEmpty();
        assertThat(Reading.date("2024-13-01", null)).isEmpty();
        assertThat(Reading.date("20240301", DateStyle.YYYYMMDD)).contains(LocalDate.of(2024, 3, 1));
        assertThat(Reading.date("3/1/24", DateStyle.MM_DD_YYYY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RIVERA,MARIA A|Rivera, Maria A",
                "O'DWYER,  SEAN|O'Dwyer, Sean",
                "KESSLER-BOYD, ANN|Kessler-Boyd, Ann",
                "ACME|Acme"
            })
    void names_that_begin_with_the_last_name_are_kept_last_first(String text, String name) {
        assertThat(Reading.changed(text, Change.NAME_LAST_FIRST)).isEqualTo(name);
    }

    @Test
    void names_that_begin_with_the_first_name_are_turned_round() {
        assertThat(Reading.changed("Maria A Rivera", Change.NAME_FIRST_LAST)).isEqualTo("Rivera, Maria A");
        assertThat(Reading.changed("Cher", Change.NAME_FIRST_LAST)).isEqualTo("Cher");
    }
}
