package org.tallystick.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** What every screen's filter chain owes: own users, a new session at sign-in, its end when idle or disabled, the agency bound, headers. */
@Component
public class StaffSignIn {

    /** Adds all of it to the chain of the screens; the form and its page remain the caller's. */
    public void guard(HttpSecurity http, String contentSecurityPolicy) {
        throw new UnsupportedOperationException(contentSecurityPolicy);
    }
}
