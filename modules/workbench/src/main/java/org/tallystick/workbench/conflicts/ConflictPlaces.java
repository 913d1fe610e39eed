package org.tallystick.workbench.conflicts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.approvals.Conflicts;
import org.tallystick.web.KnownKeys;
import org.tallystick.web.Place;

@Configuration(proxyBeanMethods = false)
class ConflictPlaces {

    @Bean
    Place conflictsOfInterest() {
        return new Place("Conflicts", "conflicts", "lock", 'x', "approval.view", 46);
    }

    @Bean
    KnownKeys conflictKeys() {
        return () -> {
            var keys = new java.util.ArrayList<>(KnownKeys.of(
                            "Conflicts",
                            "approval.view",
                            "j",
                            "next",
                            "k",
                            "the one before",
                            "c",
                            "have no part in a case")
                    .keys());
            keys.addAll(KnownKeys.of("Conflicts", Conflicts.KEEP, "y", "confirm", "x", "it is over")
                    .keys());
            return keys;
        };
    }
}
