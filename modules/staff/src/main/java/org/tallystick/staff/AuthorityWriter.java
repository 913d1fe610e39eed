package org.tallystick.staff;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.money.Money;
import org.tallystick.tenancy.Ids;

/** Writes what the agency itself grants: in force at once, or proposed until somebody else approves. */
@Component
class AuthorityWriter {

    /** What is proposed, with its reason in the citation. */
    record Proposal(UUID id, Grant grant, String standing) {}

    private final JdbcClient jdbc;

    AuthorityWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID propose(Grant grant) {
        var id = Ids.next();
        insert(id, grant, "PROPOSED");
        return id;
    }

    /** The row of the matrix is this and nothing else for the holder, from the grant's first day on. */
    void giveInPlace(Grant grant) {
        takeAway(Matrix.rowOf(grant.action()), grant);
        insert(Ids.next(), grant, "IN_FORCE");
    }

    /** What holds for some debts or one department only stands beside what holds for all. */
    int takeAway(List<String> actions, Grant instead) {
        return jdbc.sql("""
                update authority set until_on = ?, kept = true
                 where holder_kind = ? and holder = ? and action = any (?) and standing = 'IN_FORCE'
                   and (until_on is null or until_on >= ?)
                   and (cast(? as text) is null or debt_type = ?) and (cast(? as text) is null or department = ?)
                """)
                .params(Arrays.asList(
                        instead.from().minusDays(1),
                        instead.kind().name(),
                        instead.holder(),
                        actions.toArray(String[]::new),
                        instead.from(),
                        instead.debtType(),
                        instead.debtType(),
                        instead.department(),
                        instead.department()))
                .update();
    }

    Optional<Proposal> proposal(UUID id) {
        return jdbc.sql("select * from authority where id = ? and standing <> 'IN_FORCE' for update")
                .param(id)
                .query((row, _) -> new Proposal(id, AuthorityTables.grant(row), row.getString("standing")))
                .optional();
    }

    /** As it stands while it waits, without holding it. */
    Optional<Grant> waiting(UUID id) {
        return jdbc.sql("select * from authority where id = ? and standing = 'PROPOSED'")
                .param(id)
                .query((row, _) -> AuthorityTables.grant(row))
                .optional();
    }

    List<Grant> proposals() {
        return jdbc.sql("select * from authority where standing = 'PROPOSED' order by id")
                .query((row, _) -> AuthorityTables.grant(row))
                .list();
    }

    /** Only what waits, and only what is named. */
    void lower(UUID id, @Nullable Money limit, @Nullable LocalDate until) {
        jdbc.sql("update authority set limit_cents = coalesce(cast(? as bigint), limit_cents),"
                        + " until_on = coalesce(cast(? as date), until_on) where id = ? and standing = 'PROPOSED'")
                .params(Arrays.asList(limit == null ? null : limit.cents(), until, id))
                .update();
    }

    void settle(UUID id, String standing) {
        jdbc.sql("update authority set standing = ? where id = ?")
                .params(standing, id)
                .update();
    }

    private void insert(UUID id, Grant grant, String standing) {
        jdbc.sql("""
                insert into authority (id, action, holder_kind, holder, limit_cents, debt_type, department,
                    from_on, until_on, citation, delegated, kept, standing)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?)
                on conflict (action, holder_kind, holder, debt_type, department, from_on) where standing = 'IN_FORCE'
                do update set limit_cents = excluded.limit_cents, until_on = excluded.until_on,
                    citation = excluded.citation, delegated = excluded.delegated, kept = true
                """)
                .params(Arrays.asList(
                        id,
                        grant.action(),
                        grant.kind().name(),
                        grant.holder(),
                        grant.limit() == null ? null : grant.limit().cents(),
                        grant.debtType(),
                        grant.department(),
                        grant.from(),
                        grant.until(),
                        grant.citation(),
                        grant.delegated(),
                        standing))
                .update();
    }
}
