package org.tallystick.workbench.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.web.Place;

@Configuration(proxyBeanMethods = false)
class WorkbenchPlaces {

    @Bean
    Place today() {
        return new Place("Today", "today", "today", 't', "account.view", 0);
    }
}
