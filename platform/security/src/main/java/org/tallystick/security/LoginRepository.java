package org.tallystick.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.tenancy.TenantId;

/** The sign-ins in the control schema. */
@Repository
class LoginRepository {

    private static final String LOGIN = """
            select l.id, l.username, l.name, l.kind, l.password_hash, l.sessions_from, l.disabled_at,
                   m.tenant_id, m.person_id
              from login l left join membership m on m.login_id = l.id
            """;

    private final JdbcClient control;

    LoginRepository(@Qualifier("controlDataSource") DataSource control) {
        this.control = JdbcClient.create(control);
    }

    Optional<Login> named(String username) {
        return control.sql(LOGIN + " where l.username = :username")
                .param("username", username)
                .query(LoginRepository::login)
                .optional();
    }

    Optional<Login> of(UUID id) {
        return control.sql(LOGIN + " where l.id = :id")
                .param("id", id)
                .query(LoginRepository::login)
                .optional();
    }

    Optional<Login> of(PersonId person, TenantId tenant) {
        return control.sql(LOGIN + " where m.person_id = :person and m.tenant_id = :tenant")
                .param("person", person.value())
                .param("tenant", tenant.value())
                .query(LoginRepository::login)
                .optional();
    }

    void save(Login login) {
        control.sql("""
                        insert into login (id, username, name, kind, password_hash, sessions_from)
                        values (:id, :username, :name, :kind, :hash, :from)
                        on conflict (id) do update
                           set username = excluded.username, name = excluded.name, kind = excluded.kind,
                               password_hash = excluded.password_hash, sessions_from = excluded.sessions_from,
                               failed_attempts = 0, locked_until = null, disabled_at = null
                        """)
                .param("id", login.id())
                .param("username", login.username())
                .param("name", login.name())
                .param("kind", login.kind().name())
                .param("hash", login.passwordHash())
                .param("from", at(login.sessionsFrom()))
                .update();
    }

    void join(UUID login, PersonId person, TenantId tenant) {
        control.sql("""
                        insert into membership (login_id, tenant_id, person_id) values (:login, :tenant, :person)
                        on conflict (login_id) do update
                           set tenant_id = excluded.tenant_id, person_id = excluded.person_id
                        """)
                .param("login", login)
                .param("tenant", tenant.value())
                .param("person", person.value())
                .update();
    }

    void disable(UUID login, Instant now) {
        control.sql("update login set disabled_at = :now, sessions_from = :now where id = :login")
                .param("now", at(now))
                .param("login", login)
                .update();
    }

    /**
     * Counts the attempt before the password is looked at, so that guesses made at the same time count too. From the
     * fifth on, each locks the login: one minute, then twice as long each time, 15 minutes at most. False while locked.
     */
    boolean countAttempt(UUID login, Instant now) {
        return control.sql("""
                                update login
                                   set failed_attempts = failed_attempts + 1,
                                       locked_until = case when failed_attempts + 1 < 5 then null
                                            else cast(:now as timestamptz) + least(interval '15 minutes',
                                                 interval '1 minute' * power(2, least(failed_attempts + 1 - 5, 10))) end
                                 where id = :login and (locked_until is null or locked_until <= :now)
                                """).param("login", login).param("now", at(now)).update() == 1;
    }

    void succeeded(UUID login, Instant now) {
        control.sql(
                        "update login set failed_attempts = 0, locked_until = null, last_signed_in_at = :now where id = :login")
                .param("login", login)
                .param("now", at(now))
                .update();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Login login(ResultSet row, int number) throws SQLException {
        UUID tenant = row.getObject("tenant_id", UUID.class);
        UUID person = row.getObject("person_id", UUID.class);
        return new Login(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                SignedInAs.valueOf(row.getString("kind")),
                nullable(row.getString("password_hash")),
                tenant == null ? null : new TenantId(tenant),
                person == null ? null : new PersonId(person),
                row.getObject("sessions_from", OffsetDateTime.class).toInstant(),
                row.getObject("disabled_at") != null);
    }

    private static @Nullable String nullable(@Nullable String text) {
        return text;
    }
}
