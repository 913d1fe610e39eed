package org.tallystick.correspondence.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tallystick.web.KnownKeys;
import org.tallystick.web.Place;

@Configuration(proxyBeanMethods = false)
class CorrespondencePlaces {

    @Bean
    Place enquiry() {
        return new Place("Enquiry", "enquiry", "question", 'e', "contact.log", 15);
    }

    @Bean
    Place letters() {
        return new Place("Letters", "letters", "file", 'w', "agency.administer", 82);
    }

    @Bean
    KnownKeys explainKeys() {
        return KnownKeys.of("Explain", "account.view", "s", "the other language", "P", "print");
    }

    @Bean
    KnownKeys enquiryKeys() {
        return KnownKeys.of(
                "Enquiry",
                "contact.log",
                "f",
                "find",
                "P",
                "statement",
                "x",
                "in the caller's words",
                "w",
                "walk-in or phone",
                "e",
                "another next date");
    }
}
