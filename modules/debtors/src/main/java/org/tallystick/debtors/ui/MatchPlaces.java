package org.tallystick.debtors.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.web.KnownKeys;
import org.tallystick.web.Place;

@Configuration(proxyBeanMethods = false)
class MatchPlaces {

    @Bean
    Place matches() {
        return new Place("Matches", "matches", "people", 'm', "party.merge", 34);
    }

    @Bean
    KnownKeys matchKeys() {
        return KnownKeys.of(
                "Matches",
                "party.merge",
                "j",
                "next pair",
                "k",
                "previous pair",
                "s",
                "the same",
                "d",
                "not the same",
                "l",
                "later",
                "b",
                "merge two by number");
    }
}
