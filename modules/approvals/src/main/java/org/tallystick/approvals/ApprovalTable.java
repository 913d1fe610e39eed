package org.tallystick.approvals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
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
                            postings, content_sha256, path, concerns, state, requested_by, requested_by_username,
                            requested_by_name, submitted_at, due_on, expires_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), cast(? as jsonb), ?, ?, ?, 'DRAFT', ?, ?,
                            ?, ?, ?, ?)""")
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
                        json(subject.postings()),
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
                            evidence = cast(? as jsonb), postings = cast(? as jsonb), content_sha256 = ?, path = ?, concerns = ?, submitted_at = ?, due_on = ?,
                            expires_on = ?, reminded_at = null, escalated_at = null, escalated_to = '{}', escalated_names = null,
                            decided_by = null, decided_by_name = null, decided_at = null, recommended_by = null,
                            recommended_by_name = null, failed_because = null, changed_by = null
                         where id = ?""")
                .params(Arrays.asList(
                        subject.title(),
                        amount == null ? null : amount.cents(),
                        subject.debtType(),
                        subject.department(),
                        command.reason(),
                        JSON.writeValueAsString(subject.effects()),
                        JSON.writeValueAsString(subject.evidence()),
                        json(subject.postings()),
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
                        select * from approval where kind = ? and subject = ? and state in ('DRAFT', 'SUBMITTED', 'RECOMMENDED', 'RETURNED', 'APPROVED', 'FAILED')
                         order by id desc limit 1 for update""").params(kind, subject).query(this::held).optional();
    }

    void step(Held held, Step step, SignedIn by, @Nullable String reason, @Nullable String authority, Instant at) {
        var row = held.row();
        jdbc.sql("""
                        update approval set state = ?, steps = ?, decided_by = ?, decided_by_name = ?, decided_at = ?,
                            recommended_by = coalesce(cast(? as uuid), recommended_by),
                            recommended_by_name = coalesce(cast(? as text), recommended_by_name),
                            changed_by = coalesce(cast(? as uuid), changed_by), failed_because = ?
                         where id = ?""")
                .params(Arrays.asList(
                        step.after().name(),
                        held.steps() + 1,
                        step.decides() ? by.person().value() : null,
                        step.decides() ? by.name() : null,
                        step.isUndecided() ? null : at(at),
                        step == Step.RECOMMEND ? by.person().value() : null,
                        step == Step.RECOMMEND ? by.name() : null,
                        step == Step.CHANGE ? by.person().value() : null,
                        step == Step.FAIL ? reason : null,
                        row.id().value()))
                .update();
        note(held, step, Asker.of(by), reason, authority, at);
    }

    /** What was approved is done; who decided stays who decided. */
    void executed(Held held, SignedIn by, Instant at) {
        jdbc.sql("update approval set state = 'EXECUTED', steps = ? where id = ?")
                .params(held.steps() + 1, held.row().id().value())
                .update();
        note(held, Step.EXECUTE, Asker.of(by), null, null, at);
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

    /** Everybody who put a word or a paper to it. */
    List<PersonId> speakers(ApprovalId id) {
        return jdbc.sql(
                        "select distinct by_id from approval_step where approval_id = ? and step in ('COMMENT', 'ATTACH')")
                .param(id.value())
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
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

    private static @Nullable String json(ApprovalSubject.@Nullable Postings postings) {
        return postings == null ? null : JSON.writeValueAsString(postings);
    }

    Held held(ResultSet row, int number) throws SQLException {
        return new Held(read(row, number), row.getString("content_sha256"), row.getInt("steps"));
    }

    ApprovalRow read(ResultSet row, int number) throws SQLException {
        var cents = row.getObject("amount_cents", Long.class);
        var recommendedBy = row.getObject("recommended_by", UUID.class);
        var decidedBy = row.getObject("decided_by", UUID.class);
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        var changedBy = row.getObject("changed_by", UUID.class);
        var postings = row.getString("postings");
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
                List.of((String[]) row.getArray("concerns").getArray()),
                postings == null ? null : JSON.readValue(postings, ApprovalSubject.Postings.class),
                row.getString("failed_because"),
                changedBy == null ? null : new PersonId(changedBy));
    }

    static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
