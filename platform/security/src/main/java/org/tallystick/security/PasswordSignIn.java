package org.tallystick.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.tallystick.audit.Act;
import org.tallystick.calendar.BusinessDay;

/** Signs people in by name and password, telling a stranger nothing about which of the two was wrong. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final Logger log = LoggerFactory.getLogger(PasswordSignIn.class);

    private final LoginRepository logins;
    private final PasswordEncoder passwords;
    private final OpenAgencies agencies;
    private final Limits limits;
    private final RefusedAttempts refusals;
    private final BusinessDay day;

    PasswordSignIn(
            LoginRepository logins,
            PasswordEncoder passwords,
            OpenAgencies agencies,
            Limits limits,
            RefusedAttempts refusals,
            BusinessDay day) {
        this.logins = logins;
        this.passwords = passwords;
        this.agencies = agencies;
        this.limits = limits;
        this.refusals = refusals;
        this.day = day;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var caller = caller(given);
        if (limits.passwords.take(caller) > 0) throw new BadCredentialsException("Too many attempts.");
        var username = Logins.plain(given.getName());
        var login = logins.named(username).orElse(null);
        var staff = signIn(login, String.valueOf(given.getCredentials()));
        if (staff == null) {
            note(login, username);
            throw new BadCredentialsException(
                    "The name or the password is wrong, or the sign-in is locked for a while.");
        }
        limits.passwords.giveBack(caller);
        log.info("{} signed in", username);
        var token = UsernamePasswordAuthenticationToken.authenticated(
                staff,
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + staff.signedIn().kind())));
        token.setDetails(given.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** The same work is done for a name that exists, one that does not, and one that is locked. */
    private @Nullable Staff signIn(@Nullable Login login, String password) {
        var now = day.now();
        boolean counted = login != null && logins.countAttempt(login.id(), now);
        var hash = login == null || login.passwordHash() == null ? Passwords.NOBODYS : login.passwordHash();
        boolean right = passwords.matches(password, hash);
        if (login == null || login.passwordHash() == null || login.disabled() || !counted || !right) return null;
        var person = login.signedIn();
        if (person == null || !agencies.isOpen(person.tenant())) return null;
        logins.succeeded(login.id(), now);
        return new Staff(person, login.id(), now);
    }

    private void note(@Nullable Login login, String username) {
        refusals.in(
                login == null ? null : login.tenant(),
                Act.of("sign-in", "login", username),
                "The password was wrong, or the sign-in is locked or closed.");
    }

    private static String caller(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails web
                ? String.valueOf(web.getRemoteAddress())
                : "here";
    }
}
