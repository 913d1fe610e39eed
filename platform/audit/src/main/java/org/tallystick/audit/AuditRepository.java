package org.tallystick.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.tenancy.RoundTrips;

/** The record as it is kept in the agency's schema. */
@Component
class AuditRepository {

    private static final String COLUMNS = """
            id, at, xact::text, actor_id, actor_name, action, subject_kind, subject, before::text as before,
            after::text as after, why, authority, outcome""";

    private final JdbcClient jdbc;
    private final RoundTrips trips;

    AuditRepository(JdbcClient jdbc, RoundTrips trips) {
        this.jdbc = jdbc;
        this.trips = trips;
    }

    void add(AuditLine line) {
        var act = line.act();
        trips.write(
                """
                        insert into audit (id, at, actor_id, actor_name, action, subject_kind, subject, before, after,
                                           why, authority, outcome)
                        values (:id, :at, cast(:actorId as uuid), :actorName, :action, :subjectKind, :subject, :before::jsonb,
                                :after::jsonb, :why, :authority, :outcome)""",
                new MapSqlParameterSource()
                        .addValue("id", line.id())
                        .addValue("at", Timestamp.from(line.at()))
                        .addValue("actorId", line.actor().id())
                        .addValue("actorName", Plain.line(line.actor().name()))
                        .addValue("action", Plain.line(act.action()))
                        .addValue("subjectKind", Plain.line(act.subjectKind()))
                        .addValue("subject", Plain.line(act.subject()))
                        .addValue("before", Plain.json(act.before()))
                        .addValue("after", Plain.json(act.after()))
                        .addValue("why", line.why() == null ? null : Plain.line(line.why()))
                        .addValue("authority", act.authority() == null ? null : Plain.line(act.authority()))
                        .addValue("outcome", line.outcome().name()));
    }

    List<AuditRow> latest(int limit) {
        return jdbc.sql("select " + COLUMNS + " from audit order by id desc limit :limit")
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
    }

    /** Rows of the transactions from {@code from} on and before {@code upto}; a transaction is never cut in two. */
    List<SealedRow> between(long from, long upto, int about) {
        return jdbc.sql("select " + COLUMNS
                        + " from audit where xact >= :from::text::xid8 and xact < :upto::text::xid8"
                        + " order by xact fetch first :about rows with ties")
                .param("from", Long.toString(from))
                .param("upto", Long.toString(upto))
                .param("about", about)
                .query((row, _) -> new SealedRow(
                        row.getObject("id", UUID.class), Long.parseLong(row.getString("xact")), Digest.of(row)))
                .list();
    }

    long countFrom(long xact) {
        return jdbc.sql("select count(*) from audit where xact >= :from::text::xid8")
                .param("from", Long.toString(xact))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** Every transaction before this one is over: what they wrote is seen, and they write no more. */
    long oldestRunning() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query((row, _) -> Long.parseLong(row.getString(1)))
                .single();
    }

    record SealedRow(UUID id, long xact, String digest) {}

    private static AuditRow row(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"),
                row.getString("why"),
                row.getString("authority"),
                Outcome.valueOf(row.getString("outcome")));
    }
}
