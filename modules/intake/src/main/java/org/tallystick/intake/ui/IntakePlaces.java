package org.tallystick.intake.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.web.KnownKeys;
import org.tallystick.web.Place;

@Configuration(proxyBeanMethods = false)
class IntakePlaces {

    @Bean
    Place intake() {
        return new Place("Intake", "intake", "intake", 'i', "import.load", 30);
    }

    @Bean
    KnownKeys intakeKeys() {
        return KnownKeys.of(
                "Intake",
                "import.load",
                "a",
                "all rows of the list",
                "c",
                "compare with the books",
                "m",
                "change the mapping",
                "F2",
                "repair the row");
    }
}
