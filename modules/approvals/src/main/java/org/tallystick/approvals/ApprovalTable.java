package org.tallystick.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedIn;
import tools.jackson.databind.json.JsonMapper;

/** Requests and the steps they took. */
@Repository
class ApprovalTable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Whose requests somebody sees: their own, those of kinds that they may decide, those from above once recommended, or all. */
    record Sight(
            PersonId person,
            Collection<String> kinds,
            Collection<String> above,
            Collection<String> departments,
            boolean everything) {}

    /** A request as it is held for a step, with the mark of what was submitted. */
    record Held(ApprovalRow row, String content, int steps) {}

    /** Who asks, as the request keeps it. */
    record Asker(PersonId person, String username, String name) {
        static Asker of(SignedIn one) {
            return new Asker(one.person(), one.username(), one.name());
        }
    }

    /** Until when it is decided, and after which day it is no more. */
    record Term(LocalDate dueOn, LocalDate expiresOn) {}

    private final JdbcClient jdbc;
    private final Kinds kinds;

    ApprovalTable(JdbcClient jdbc, Kinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    void insert(ApprovalId id, RequestApproval command, ApprovalSubject subject, Asker by, Instant at, Term term) {
        var amount = subject.amount();
        jdbc.sql("""
                        insert into approval (id, kind, subject, title, amount_cents, debt_type, department, reason, effects, evidence,
                            content_sha256, path, concerns, state, requested_by, requested_by_username, requested_by_name, submitted_at,
                            due_on, expires_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id.value(),
                        command.kind(),
                        command.subject(),
                        subject.title(),
                        amount == null ? null : amount.cents(),
                        subject.debtType(),
                        subject.department(),
                        command.reason(),
                        JSON.writeValueAsString(subject.effects()),
                        JSON.writeValueAsString(subject.evidence()),
                        Content.sha256(subject),
                        subject.path(),
                        subject.concerns().toArray(String[]::new),
                        by.person().value(),
                        by.username(),
                        by.name(),
                        at(at),
                        term.dueOn(),
                        term.expiresOn()))
                .update();
    }

    /** What is submitted now instead of what was returned or has changed. */
    void renew(ApprovalId id, RequestApproval command, ApprovalSubject subject, Instant at, Term term) {
        var amount = subject.amount();
        jdbc.sql("""
                        update approval set title = ?, amount_cents = ?, debt_type = ?, department = ?, reason = ?, effects = cast(? as jsonb),
                            evidence = cast(? as jsonb), content_sha256 = ?, path = ?, concerns = ?, submitted_at = ?, due_on = ?,
                            expires_on = ?, reminded_at = null, escalated_at = null, escalated_to = '{}', escalated_names = null,
                            decided_by = null, decided_by_name = null, decided_at = null, recommended_by = null,
                            recommended_by_name = null
                         where id = ?""")
                .params(Arrays.asList(
                        subject.title(),
                        amount == null ? null : amount.cents(),
                        subject.debtType(),
                        subject.department(),
                        command.reason(),
                        JSON.writeValueAsString(subject.effects()),
                        JSON.writeValueAsString(subject.evidence()),
                        Content.sha256(subject),
                        subject.path(),
                        subject.concerns().toArray(String[]::new),
                        at(at),
                        term.dueOn(),
                        term.expiresOn(),
                        id.value()))
                .update();
    }

    /** The request, held for the rest of the transaction: two steps of it come one after the other. */
    Optional<Held> hold(ApprovalId id) {
        return jdbc.sql("select * from approval where id = ? for update")
                .param(id.value())
                .query(this::held)
                .optional();
    }

    Optional<Held> holdOpen(String kind, String subject) {
        return jdbc.sql("""
                        select * from approval where kind = ? and subject = ? and state in ('DRAFT', 'SUBMITTED', 'RECOMMENDED', 'RETURNED', 'APPROVED')
                           for update""").params(kind, subject).query(this::held).optional();
    }

    void step(Held held, Step step, SignedIn by, @Nullable String reason, @Nullable String authority, Instant at) {
        var row = held.row();
        jdbc.sql("""
                        update approval set state = ?, steps = ?, decided_by = ?, decided_by_name = ?, decided_at = ?,
                            recommended_by = coalesce(cast(? as uuid), recommended_by),
                            recommended_by_name = coalesce(cast(? as text), recommended_by_name)
                         where id = ?""")
                .params(Arrays.asList(
                        step.after().name(),
                        held.steps() + 1,
                        step.decides() ? by.person().value() : null,
                        step.decides() ? by.name() : null,
                        step == Step.SUBMIT || step == Step.RECOMMEND ? null : at(at),
                        step == Step.RECOMMEND ? by.person().value() : null,
                        step == Step.RECOMMEND ? by.name() : null,
                        row.id().value()))
                .update();
        note(held, step, Asker.of(by), reason, authority, at);
    }

    /** A step that leaves the request in its state. */
    void remark(Held held, Step step, Asker by, @Nullable String reason, @Nullable String authority, Instant at) {
        jdbc.sql("update approval set steps = ? where id = ?")
                .params(held.steps() + 1, held.row().id().value())
                .update();
        note(held, step, by, reason, authority, at);
    }

    private void note(Held held, Step step, Asker by, @Nullable String reason, @Nullable String authority, Instant at) {
        var row = held.row();
        jdbc.sql("""
                        insert into approval_step (approval_id, position, requested_by, step, by_id, by_name, reason, authority,
                            content_sha256, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        row.id().value(),
                        held.steps() + 1,
                        row.requestedBy().value(),
                        step.name(),
                        by.person().value(),
                        by.name(),
                        reason,
                        authority,
                        held.content(),
                        at(at)))
                .update();
    }

    Optional<ApprovalRow> row(ApprovalId id) {
        return jdbc.sql("select * from approval where id = ?")
                .param(id.value())
                .query(this::read)
                .optional();
    }

    /** The latest request about the subject, whatever became of it. */
    Optional<ApprovalRow> latestAbout(String kind, String subject) {
        return jdbc.sql("select * from approval where kind = ? and subject = ? order by id desc limit 1")
                .params(kind, subject)
                .query(this::read)
                .optional();
    }

    /** How many of each kind wait for a recommendation or a decision. */
    Map<String, Long> waitingByKind() {
        return jdbc
                .sql(
                        "select kind, count(*) as open from approval where state in ('SUBMITTED', 'RECOMMENDED') group by kind")
                .query((row, _) -> Map.entry(row.getString("kind"), row.getLong("open")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Newest first, those after the given one if there is one; no state means every state. */
    List<ApprovalRow> page(Sight sight, @Nullable ApprovalState state, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select * from approval
                         where (cast(:everything as boolean) or requested_by = :person or kind = any (cast(:kinds as text[]))
                                or :person = any (escalated_to) or exists (select 1 from approval_consent c
                                    where c.approval_id = approval.id and not c.superseded and c.department = any (cast(:departments as text[])))
                                or (state <> 'SUBMITTED' and kind = any (cast(:above as text[]))))
                           and (cast(:state as text) is null or state = :state)
                           and (cast(:after as uuid) is null or id < :after)
                         order by id desc limit :limit""")
                .param("everything", sight.everything())
                .param("person", sight.person().value())
                .param("kinds", sight.kinds().toArray(String[]::new))
                .param("above", sight.above().toArray(String[]::new))
                .param("departments", sight.departments().toArray(String[]::new))
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** What waits for a decision, oldest first. */
    List<ApprovalRow> waiting(Sight sight, int limit) {
        return jdbc.sql("""
                        select * from approval
                         where state in ('SUBMITTED', 'RECOMMENDED')
                           and (cast(:everything as boolean) or requested_by = :person or kind = any (cast(:kinds as text[]))
                                or :person = any (escalated_to) or exists (select 1 from approval_consent c
                                    where c.approval_id = approval.id and not c.superseded and c.department = any (cast(:departments as text[])))
                                or (state <> 'SUBMITTED' and kind = any (cast(:above as text[]))))
                         order by submitted_at, id limit :limit""")
                .param("everything", sight.everything())
                .param("person", sight.person().value())
                .param("kinds", sight.kinds().toArray(String[]::new))
                .param("above", sight.above().toArray(String[]::new))
                .param("departments", sight.departments().toArray(String[]::new))
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    List<ApprovalRow> askedBy(PersonId person, int limit) {
        return jdbc.sql("select * from approval where requested_by = ? order by id desc limit ?")
                .params(person.value(), limit)
                .query(this::read)
                .list();
    }

    List<DecisionRow> steps(ApprovalId id) {
        return jdbc.sql("select * from approval_step where approval_id = ? order by position")
                .param(id.value())
                .query((row, _) -> new DecisionRow(
                        row.getString("step"),
                        row.getString("by_name"),
                        row.getString("reason"),
                        row.getString("authority"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Held held(ResultSet row, int number) throws SQLException {
        return new Held(read(row, number), row.getString("content_sha256"), row.getInt("steps"));
    }

    ApprovalRow read(ResultSet row, int number) throws SQLException {
        var cents = row.getObject("amount_cents", Long.class);
        var recommendedBy = row.getObject("recommended_by", UUID.class);
        var decidedBy = row.getObject("decided_by", UUID.class);
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new ApprovalRow(
                new ApprovalId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                kinds.inWords(row.getString("kind")),
                row.getString("subject"),
                row.getString("title"),
                cents == null ? null : Money.ofCents(cents),
                row.getString("debt_type"),
                row.getString("department"),
                row.getString("reason"),
                List.of(JSON.readValue(row.getString("effects"), Effect[].class)),
                List.of(JSON.readValue(row.getString("evidence"), String[].class)),
                row.getString("path"),
                ApprovalState.valueOf(row.getString("state")),
                new PersonId(row.getObject("requested_by", UUID.class)),
                row.getString("requested_by_username"),
                row.getString("requested_by_name"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                recommendedBy == null ? null : new PersonId(recommendedBy),
                row.getString("recommended_by_name"),
                decidedBy == null ? null : new PersonId(decidedBy),
                row.getString("decided_by_name"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getString("escalated_names"),
                List.of((UUID[]) row.getArray("escalated_to").getArray()),
                List.of((String[]) row.getArray("concerns").getArray()));
    }

    static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
