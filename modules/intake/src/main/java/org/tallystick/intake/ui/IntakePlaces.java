package org.tallystick.intake.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.web.Place;

@Configuration(proxyBeanMethods = false)
class IntakePlaces {

    @Bean
    Place intake() {
        return new Place("Intake", "intake", "intake", 'i', "import.load", 30);
    }
}
