package org.tallystick.drawers.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.web.KnownKeys;
import org.tallystick.web.Place;

@Configuration(proxyBeanMethods = false)
class DrawerPlaces {

    @Bean
    Place drawersPlace() {
        return new Place("Drawers", "drawers", "payment", 'd', "drawer.view", 22);
    }

    @Bean
    KnownKeys drawerKeys() {
        return KnownKeys.of("Drawers", "drawer.view", "b", "make a deposit", "c", "close the drawer");
    }
}
