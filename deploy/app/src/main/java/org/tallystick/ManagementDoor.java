package org.tallystick;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Whether the platform is alive and ready may be asked without a sign-in, on the management port alone. */
@Configuration(proxyBeanMethods = false)
class ManagementDoor {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain health(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.to("health"))
                .authorizeHttpRequests(asked -> asked.anyRequest().permitAll())
                .build();
    }
}
