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
    Place importsRunning() {
        return new Place("Long work", "long-work", "gear", 'j', "import.load", 31);
    }

    @Bean
    Place nightsRunning() {
        return new Place("Long work", "long-work", "gear", 'j', "work.view", 31);
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

    @Bean
    KnownKeys longWorkKeys() {
        return KnownKeys.of("Long work", "account.view", "j", "down", "k", "up", "c", "cancel the one in hand");
    }
}
