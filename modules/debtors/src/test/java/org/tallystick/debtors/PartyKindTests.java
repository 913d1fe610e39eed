package org.tallystick.debtors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyKindTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bay Street Holdings LLC",
                "GOLDEN GATE TOWING, INC.",
                "Acme L.L.C.",
                "The Alvarez Family Trust",
                "Mission Housing Corp",
                "hillside hoa"
            })
    void a_name_that_says_so_is_an_organization(String name) {
        assertThat(PartyKind.ofName(name)).isEqualTo(PartyKind.ORGANIZATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rivera, Maria A.",
                "Charlotte Church",
                "Incardona, Paul",
                "Trusty, James",
                "LIMON CORTEZ, ANA",
                "Banks, Tyra",
                "Smith John Trustee",
                "",
                "---"
            })
    void any_other_name_stays_unknown(String name) {
        assertThat(PartyKind.ofName(name)).isEqualTo(PartyKind.UNKNOWN);
    }
}
