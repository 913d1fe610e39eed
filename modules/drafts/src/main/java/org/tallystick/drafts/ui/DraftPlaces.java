package org.tallystick.drafts.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.web.KnownKeys;
import org.tallystick.web.Place;

@Configuration(proxyBeanMethods = false)
class DraftPlaces {

    @Bean
    Place newAccount() {
        return new Place("New account", "drafts", "plus", 'n', "draft.prepare", 35);
    }

    @Bean
    KnownKeys draftKeys() {
        return KnownKeys.of("New account", "draft.prepare", "n", "new account");
    }
}
