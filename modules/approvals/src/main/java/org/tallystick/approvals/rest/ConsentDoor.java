package org.tallystick.approvals.rest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.tallystick.security.PublicPages;

/** Opens the page of consents, and nothing else, to who has no sign-in: no session, no cookie, no script. */
@Configuration(proxyBeanMethods = false)
class ConsentDoor {

    @Bean
    @Order(50)
    SecurityFilterChain consentChain(HttpSecurity http) {
        return PublicPages.guard(http.securityMatcher(ConsentPage.PATH + "/**")
                        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                        // The link's own token, which no other site knows, stands in for the form's.
                        .csrf(AbstractHttpConfigurer::disable))
                .authorizeHttpRequests(asked -> asked.anyRequest().permitAll())
                .build();
    }
}
