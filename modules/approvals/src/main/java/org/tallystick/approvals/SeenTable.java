package org.tallystick.approvals;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.security.PersonId;

/** The requests that somebody may see. */
@Repository
class SeenTable {

    /** What is put by is its maker's; who decides what others recommend sees nothing that was not recommended. */
    private static final String SEEN = """
            select * from approval
             where (cast(:everything as boolean) or requested_by = :person or (state <> 'DRAFT' and (
                    kind = any (cast(:kinds as text[])) or escalated_to && cast(:seats as uuid[])
                    or exists (select 1 from approval_consent c
                                where c.approval_id = approval.id and not c.superseded
                                  and c.department = any (cast(:departments as text[])))
                    or (recommended_by is not null and kind = any (cast(:above as text[]))))))
            """;

    /**
     * Whose requests somebody sees: their own, those of kinds that they may decide, those from above once recommended, those
     * that went to them or to whom they stand in for, or all.
     */
    record Sight(
            PersonId person,
            Collection<PersonId> seats,
            Collection<String> kinds,
            Collection<String> above,
            Collection<String> departments,
            boolean everything) {}

    private final JdbcClient jdbc;
    private final ApprovalTable table;

    SeenTable(JdbcClient jdbc, ApprovalTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Newest first, those after the given one if there is one; no state means every state. */
    List<ApprovalRow> page(Sight sight, @Nullable ApprovalState state, @Nullable UUID after, int limit) {
        return seen(sight, """
                           and (cast(:state as text) is null or state = :state)
                           and (cast(:after as uuid) is null or id < :after)
                         order by id desc limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(table::read)
                .list();
    }

    /** What waits for a decision, and what was approved and could not be done, oldest first. */
    List<ApprovalRow> waiting(Sight sight, int limit) {
        return seen(sight, """
                           and state in ('SUBMITTED', 'RECOMMENDED', 'FAILED')
                         order by submitted_at, id limit :limit""").param("limit", limit).query(table::read).list();
    }

    /** What was decided, or ended otherwise, the latest first. */
    List<ApprovalRow> ended(Sight sight, int limit) {
        return seen(sight, """
                           and state not in ('DRAFT', 'SUBMITTED', 'RECOMMENDED', 'FAILED')
                         order by decided_at desc nulls last, id desc limit :limit""").param("limit", limit).query(table::read).list();
    }

    List<ApprovalRow> askedBy(PersonId person, int limit) {
        return jdbc.sql("select * from approval where requested_by = ? order by id desc limit ?")
                .params(person.value(), limit)
                .query(table::read)
                .list();
    }

    private JdbcClient.StatementSpec seen(Sight sight, String more) {
        return jdbc.sql(SEEN + more)
                .param("everything", sight.everything())
                .param("person", sight.person().value())
                .param("seats", sight.seats().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("kinds", sight.kinds().toArray(String[]::new))
                .param("above", sight.above().toArray(String[]::new))
                .param("departments", sight.departments().toArray(String[]::new));
    }
}
