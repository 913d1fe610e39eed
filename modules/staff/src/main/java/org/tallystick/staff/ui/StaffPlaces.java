package org.tallystick.staff.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.security.CurrentPerson;
import org.tallystick.staff.Delegations;
import org.tallystick.web.ActingFor;
import org.tallystick.web.KnownKeys;
import org.tallystick.web.Place;

@Configuration(proxyBeanMethods = false)
class StaffPlaces {

    @Bean
    Place people() {
        return new Place("People", "people", "people", 'p', "agency.administer", 80);
    }

    @Bean
    Place ladder() {
        return new Place("Ladder", "ladder", "agency", 'l', "ladder.view", 79);
    }

    @Bean
    ActingFor actingFor(Delegations delegations) {
        return () -> delegations.actingFor(CurrentPerson.get().person());
    }

    @Bean
    KnownKeys peopleKeys() {
        return KnownKeys.of(
                "People",
                "agency.administer",
                "j",
                "next person",
                "k",
                "person before",
                "f",
                "filter",
                "a",
                "give authority");
    }

    @Bean
    KnownKeys ladderKeys() {
        return KnownKeys.of(
                "Ladder",
                "ladder.view",
                "j",
                "next row",
                "k",
                "row before",
                "l",
                "next class",
                "h",
                "class before",
                "t",
                "history",
                "c",
                "compare the draft",
                "+",
                "add a class",
                "e",
                "change the class",
                "m",
                "add or move somebody",
                "b",
                "rename a rung",
                "w",
                "add a rung",
                "i",
                "series",
                "s",
                "send the draft",
                "d",
                "record a document",
                "a",
                "somebody acts for another");
    }
}
