package org.tallystick.approvals;

import static org.tallystick.approvals.ApprovalTable.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.approvals.ApprovalTable.Held;
import org.tallystick.money.Money;
import org.tallystick.staff.PersonRow;

/** Requests beside others of their kind, and those whose day has come. */
@Repository
class LikeTable {

    private final JdbcClient jdbc;
    private final ApprovalTable table;

    LikeTable(JdbcClient jdbc, ApprovalTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** Decided requests of the kind, the latest first. */
    List<ApprovalRow> decided(String kind, int limit) {
        return jdbc.sql("""
                        select * from approval where kind = ? and state in ('APPROVED', 'DENIED', 'EXECUTED')
                         order by decided_at desc, id desc limit ?""").params(kind, limit).query(table::read).list();
    }

    /** Requests about any of these accounts or debtors that wait or were granted, those since then only. */
    List<ApprovalRow> parts(Collection<String> concerns, Collection<String> alike, Instant since) {
        return jdbc.sql("""
                        select * from approval
                         where concerns && cast(? as text[]) and kind = any (cast(? as text[])) and submitted_at >= ?
                           and state in ('SUBMITTED', 'RECOMMENDED', 'APPROVED', 'EXECUTED', 'FAILED')
                         order by submitted_at, id limit 200""")
                .params(concerns.toArray(String[]::new), alike.toArray(String[]::new), at(since))
                .query(table::read)
                .list();
    }

    /** What waits of the kind beside this one and has come as far. */
    List<Money> besides(ApprovalRow row, int limit) {
        return jdbc.sql("select amount_cents from approval where kind = ? and state = ? and id <> ?"
                        + " and amount_cents is not null order by amount_cents limit ?")
                .params(row.kind(), row.state().name(), row.id().value(), limit)
                .query((found, _) -> Money.ofCents(found.getLong(1)))
                .list();
    }

    /** How many of the kind were decided since then, how, and within how many minutes half of them were. */
    LikeCases cases(String kind, Instant since) {
        return jdbc.sql("""
                        select count(*) as decided, count(*) filter (where state = 'DENIED') as denied,
                               coalesce(percentile_disc(0.5) within group (order by extract(epoch from decided_at - submitted_at)), 0) as half
                          from approval where kind = ? and state in ('APPROVED', 'DENIED', 'EXECUTED') and decided_at >= ?""")
                .params(kind, at(since))
                .query((row, _) ->
                        new LikeCases(row.getLong("decided"), row.getLong("denied"), row.getLong("half") / 60))
                .single();
    }

    /** Those that nobody decided by that day, whether they wait or lie with who asked. */
    List<ApprovalRow> expiredBy(LocalDate date, int limit) {
        return jdbc.sql("""
                        select * from approval where state in ('SUBMITTED', 'RECOMMENDED', 'RETURNED', 'FAILED') and expires_on <= ?
                         order by expires_on, id limit ?""").params(date, limit).query(table::read).list();
    }

    /** Those that wait, are due by that day and were not reminded of. */
    List<ApprovalRow> toRemind(LocalDate dueBy, int limit) {
        return jdbc.sql("""
                        select * from approval where state in ('SUBMITTED', 'RECOMMENDED') and due_on <= ? and reminded_at is null
                         order by due_on, id limit ?""").params(dueBy, limit).query(table::read).list();
    }

    /** Those whose last day is over and that have not gone to the next above. */
    List<ApprovalRow> overdueAt(LocalDate date, int limit) {
        return jdbc.sql("""
                        select * from approval where state in ('SUBMITTED', 'RECOMMENDED') and due_on <= ? and escalated_at is null
                         order by due_on, id limit ?""").params(date, limit).query(table::read).list();
    }

    void reminded(ApprovalId id, Instant now) {
        jdbc.sql("update approval set reminded_at = ? where id = ?")
                .params(at(now), id.value())
                .update();
    }

    void escalated(Held held, List<PersonRow> above, Instant now) {
        jdbc.sql("update approval set escalated_at = ?, escalated_to = ?, escalated_names = ? where id = ?")
                .params(
                        at(now),
                        above.stream().map(person -> person.id().value()).toArray(UUID[]::new),
                        above.isEmpty()
                                ? "nobody: the ladder names nobody above"
                                : above.stream().map(PersonRow::name).collect(Collectors.joining(", ")),
                        held.row().id().value())
                .update();
    }
}
