package org.tallystick.staff.ui;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.security.CurrentPerson;
import org.tallystick.staff.Delegations;
import org.tallystick.web.ActingFor;
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
        return () -> {
            var person = CurrentPerson.orNull();
            if (person == null) return Optional.empty();
            var acting = delegations.actingFor(person.person());
            if (acting.isEmpty()) return Optional.empty();
            return Optional.of(
                    acting.stream().map(one -> "acting for " + one.name()).collect(Collectors.joining(", ")));
        };
    }
}
