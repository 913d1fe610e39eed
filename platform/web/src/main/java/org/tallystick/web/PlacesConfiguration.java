package org.tallystick.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlacesConfiguration {

    @Bean
    Place searchPlace() {
        return new Place("Search", "search", "search", 's', "search.use", 20);
    }
}
