package org.tallystick.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tallystick.tenancy.Tenants;

/** A form and one screen, standing in for the real ones. */
@Configuration(proxyBeanMethods = false)
class SampleScreens {

    @Bean
    SecurityFilterChain screens(HttpSecurity http, StaffSignIn staff) {
        staff.guard(http, "default-src 'self'; frame-ancestors 'none'");
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(form -> form.loginPage("/login").permitAll())
                .authorizeHttpRequests(requests -> requests.requestMatchers("/open")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    May onlyTheirOwnName() {
        return question -> question.action().equals("me.view")
                ? new Permission.Allowed("Everybody may see their own name.")
                : new Permission.Refused("Your position gives you no authority for " + question.action() + ".");
    }

    @RestController
    static class Screen {

        @GetMapping("/open")
        String open() {
            return "open to all";
        }

        @GetMapping("/screen")
        String screen() {
            return CurrentPerson.get().username() + " at " + Tenants.orNull();
        }
    }
}
