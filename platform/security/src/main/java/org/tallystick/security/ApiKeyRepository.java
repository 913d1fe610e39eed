package org.tallystick.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.tenancy.TenantId;

/** The API keys in the control schema: their hashes, never the keys. */
@Repository
class ApiKeyRepository {

    private final JdbcClient control;

    ApiKeyRepository(@Qualifier("controlDataSource") DataSource control) {
        this.control = JdbcClient.create(control);
    }

    /** A key as kept, with what its login may do today. */
    record Kept(
            String hash,
            TenantId tenant,
            PersonId person,
            String username,
            String name,
            SignedInAs kind,
            boolean revoked,
            boolean member) {

        SignedIn signedIn() {
            return new SignedIn(person, username, name, tenant, kind);
        }
    }

    Optional<Kept> prefixed(String prefix) {
        return control.sql("""
                        select encode(k.secret_hash, 'hex') as secret_hash, k.tenant_id, k.person_id, l.username, l.name, l.kind,
                               k.revoked_at is not null or l.disabled_at is not null as revoked,
                               m.login_id is not null as member
                          from api_key k
                          join login l on l.id = k.login_id
                          left join membership m on m.login_id = k.login_id
                               and m.tenant_id = k.tenant_id and m.person_id = k.person_id
                         where k.prefix = :prefix
                        """)
                .param("prefix", prefix)
                .query(ApiKeyRepository::kept)
                .optional();
    }

    void keep(ApiKey key, UUID login, PersonId person, TenantId tenant, Instant now) {
        control.sql("""
                        insert into api_key (prefix, secret_hash, login_id, tenant_id, person_id, created_at)
                        values (:prefix, decode(:hash, 'hex'), :login, :tenant, :person, :now)
                        """)
                .param("prefix", key.prefix())
                .param("hash", key.hash())
                .param("login", login)
                .param("tenant", tenant.value())
                .param("person", person.value())
                .param("now", LoginRepository.at(now))
                .update();
    }

    void revokeAll(UUID login, Instant now) {
        control.sql("update api_key set revoked_at = :now where login_id = :login and revoked_at is null")
                .param("login", login)
                .param("now", LoginRepository.at(now))
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getString("secret_hash"),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                SignedInAs.valueOf(row.getString("kind")),
                row.getBoolean("revoked"),
                row.getBoolean("member"));
    }
}
