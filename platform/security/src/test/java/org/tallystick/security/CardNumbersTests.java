package org.tallystick.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CardNumbersTests {

    @Test
    void a_cards_number_is_found_however_it_is_grouped() {
        for (var card : List.of(
                "4111111111111111",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "4222222222222",
                "5555555555554444",
                "2223003122003222",
                "378282246310005",
                "3782 822463 10005",
                "6011111111111117",
                "30569309025904",
                "3530111333300000"))
            assertThat(CardNumbers.isIn("paid with " + card + " by phone"))
                    .as(card)
                    .isTrue();
    }

    @Test
    void numbers_of_our_own_trade_are_not_taken_for_cards() {
        for (var text : List.of(
                "",
                "case 2024-00183, ticket 7781220041",
                "4111111111111112",
                "1234567890123",
                "call 415 555 0142 or 415 555 0143",
                "account 00004111111111111111000",
                "parcel 123456789012345678901234"))
            assertThat(CardNumbers.isIn(text)).as(text).isFalse();
    }

    @Test
    void one_behind_other_digits_is_found_too() {
        assertThat(CardNumbers.isIn("ext 12 4111111111111111")).isTrue();
    }

    @Test
    void one_before_its_expiry_date_or_code_is_found_too() {
        for (var text : List.of(
                "4111 1111 1111 1111 12/28",
                "4111-1111-1111-1111 123",
                "3782 822463 10005 0929",
                "4111111111111111 0429"))
            assertThat(CardNumbers.isIn(text)).as(text).isTrue();
    }

    @Test
    void of_a_card_only_the_last_four_digits_are_shown() {
        assertThat(CardNumbers.masked("Visa 4111-1111-1111-1111 12/28, then 5555555555554444; call 415 555 0142"))
                .isEqualTo("Visa ••••-••••-••••-1111 12/28, then ••••••••••••4444; call 415 555 0142");
        assertThat(CardNumbers.masked("parcel 123456789012345678901234")).isEqualTo("parcel 123456789012345678901234");
    }
}
