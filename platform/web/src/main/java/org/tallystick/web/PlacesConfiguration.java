package org.tallystick.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlacesConfiguration {

    @Bean
    Place searchPlace() {
        return new Place("Search", "search", "search", 's', "search.use", 20);
    }

    @Bean
    KnownKeys searchKeys() {
        return KnownKeys.of(
                "Search",
                "search.use",
                "j",
                "next hit",
                "k",
                "hit before",
                "e",
                "each account of a debtor",
                "x",
                "what is owed, and why",
                "s",
                "save this search");
    }
}
