package org.tallystick.security;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.TenantId;

/** The sign-ins of the installation: a name unique in all of it, a password, API keys, and the one agency they open. */
@Service
public class Logins {

    private final LoginRepository logins;
    private final ApiKeyRepository keys;
    private final PasswordEncoder passwords;
    private final BusinessDay day;
    private final TransactionTemplate control;

    Logins(
            LoginRepository logins,
            ApiKeyRepository keys,
            PasswordEncoder passwords,
            BusinessDay day,
            @Qualifier("controlDataSource") DataSource control) {
        this.logins = logins;
        this.keys = keys;
        this.passwords = passwords;
        this.day = day;
        this.control = new TransactionTemplate(new JdbcTransactionManager(control));
    }

    /**
     * Gives the person a sign-in with a fresh password and API key; enrolling again replaces both and ends sessions. A
     * service gets no password. Refused with {@link IllegalArgumentException} when the name is somebody else's.
     */
    public Enrolled enroll(PersonId person, TenantId tenant, String username, String name, boolean service) {
        var password = service ? null : Chance.password();
        var kind = service ? SignedInAs.SERVICE : SignedInAs.PERSON;
        var hash = password == null ? null : passwords.encode(password);
        var now = day.now();
        var key = control.execute(transaction -> {
            var id = idFor(plain(username), logins.of(person, tenant));
            logins.save(new Login(id, plain(username), name, kind, hash, tenant, person, now, false));
            logins.join(id, person, tenant);
            return freshKey(id, person, tenant, now);
        });
        return new Enrolled(person, plain(username), password, key.text());
    }

    /** Whether the name can be given to somebody new; nobody is told whose it is. */
    public boolean isFree(String username) {
        return Boolean.TRUE.equals(control.execute(
                _ -> logins.named(plain(username)).map(Logins::isLeftOver).orElse(true)));
    }

    /** Gives the installation's operator a fresh password; an operator has no key and no agency. */
    public Enrolled enrollOperator(String username, String name) {
        var password = Chance.password();
        var hash = passwords.encode(password);
        var id = control.execute(transaction -> {
            var found = idFor(
                    plain(username),
                    logins.named(plain(username)).filter(login -> login.kind() == SignedInAs.OPERATOR));
            logins.save(
                    new Login(found, plain(username), name, SignedInAs.OPERATOR, hash, null, null, day.now(), false));
            return found;
        });
        return new Enrolled(new PersonId(id), plain(username), password, null);
    }

    /** Revokes the person's keys and gives a new one. */
    public String rotateKey(PersonId person, TenantId tenant) {
        var now = day.now();
        return control.execute(transaction -> freshKey(loginOf(person, tenant).id(), person, tenant, now))
                .text();
    }

    /** Ends the person's sessions and keys at once; they cannot sign in until enrolled again. */
    public void disable(PersonId person, TenantId tenant) {
        var now = day.now();
        control.executeWithoutResult(transaction -> {
            var login = loginOf(person, tenant);
            logins.disable(login.id(), now);
            keys.revokeAll(login.id(), now);
        });
    }

    static String plain(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    private ApiKey freshKey(UUID login, PersonId person, TenantId tenant, Instant now) {
        keys.revokeAll(login, now);
        var key = ApiKey.fresh();
        keys.keep(key, login, person, tenant, now);
        return key;
    }

    /** A name is free when nobody has it, or when its agency was removed with all its memberships. */
    private UUID idFor(String username, Optional<Login> mine) {
        var named = logins.named(username).orElse(null);
        if (named == null) return mine.map(Login::id).orElseGet(Ids::next);
        if (mine.isPresent() ? mine.get().id().equals(named.id()) : isLeftOver(named)) return named.id();
        throw new IllegalArgumentException("The sign-in name " + username + " is taken.");
    }

    private static boolean isLeftOver(Login login) {
        return login.kind() != SignedInAs.OPERATOR && login.tenant() == null;
    }

    private Login loginOf(PersonId person, TenantId tenant) {
        return logins.of(person, tenant)
                .orElseThrow(() -> new IllegalArgumentException("This person has no sign-in at this agency."));
    }
}
