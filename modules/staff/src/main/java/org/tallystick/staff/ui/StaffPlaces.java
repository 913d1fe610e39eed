package org.tallystick.staff.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.web.Place;

@Configuration(proxyBeanMethods = false)
class StaffPlaces {

    @Bean
    Place people() {
        return new Place("People", "people", "people", 'p', "agency.administer", 80);
    }
}
