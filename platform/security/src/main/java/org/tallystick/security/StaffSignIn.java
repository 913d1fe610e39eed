package org.tallystick.security;

import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;

/**
 * What the filter chain of the screens owes: own users, a new session id at sign-in, the session's end after 20 idle
 * minutes, 12 hours or when the person may no longer sign in, the agency bound, strict headers.
 */
@Component
public class StaffSignIn {

    private final PasswordSignIn passwords;
    private final LoginRepository logins;
    private final OpenAgencies agencies;
    private final Limits limits;
    private final BusinessDay day;

    StaffSignIn(
            PasswordSignIn passwords, LoginRepository logins, OpenAgencies agencies, Limits limits, BusinessDay day) {
        this.passwords = passwords;
        this.logins = logins;
        this.agencies = agencies;
        this.limits = limits;
        this.day = day;
    }

    /** Adds all of it to the chain of the screens; the form, its page and which paths are open remain the caller's. */
    public void guard(HttpSecurity http, String contentSecurityPolicy) {
        http.authenticationManager(new ProviderManager(passwords))
                .sessionManagement(sessions -> sessions.sessionFixation(
                        SessionManagementConfigurer.SessionFixationConfigurer::changeSessionId))
                .headers(headers -> Headers.strict(headers, contentSecurityPolicy))
                .addFilterBefore(new SignInLimitFilter(limits), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new StaffFilter(logins, agencies, day), AuthorizationFilter.class);
    }
}
