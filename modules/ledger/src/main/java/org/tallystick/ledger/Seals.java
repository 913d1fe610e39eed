package org.tallystick.ledger;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.calendar.BusinessDay;

/**
 * Digests of the entries, stretch by stretch. A stretch ends below the oldest transaction still running, so nothing can
 * be added to it any more; a digest that differs later means that somebody got at the books.
 */
@Repository
class Seals {

    private static final String LINES = """
            select j.written_by, e.journal_id, e.line,
                   concat_ws('|', e.journal_id, e.line, e.ledger_account, e.fund, e.account_id, e.charge_id, e.cents,
                             j.kind, j.effective_on, j.posted_on, j.description, j.source_kind, j.source, j.actor_id) as line_text
              from entry e
              join journal j on j.id = e.journal_id
            """;

    private static final String DIGEST =
            "encode(sha256(convert_to(coalesce(string_agg(line_text, e'\\n' order by journal_id, line), ''), 'UTF8')), 'hex')";

    private static final String SEAL = """
            insert into books_seal (upto, since, sealed_at, entries, digest)
            select stretch.upto, stretch.since, :at, count(l.line), %s
              from (select pg_snapshot_xmin(pg_current_snapshot()) as upto,
                           coalesce((select max(upto) from books_seal), '0'::xid8) as since) stretch
              left join (%s) l on l.written_by >= stretch.since and l.written_by < stretch.upto
             where stretch.upto > stretch.since
             group by stretch.upto, stretch.since
            on conflict do nothing
            """.formatted(DIGEST, LINES);

    private static final String BROKEN = """
            select 'entries sealed at ' || sealed_at, entries, count, digest <> now_digest
              from (select s.sealed_at, s.entries, s.digest, count(l.line) as count, %s as now_digest
                      from books_seal s
                      left join (%s) l on l.written_by >= s.since and l.written_by < s.upto
                     group by s.upto, s.sealed_at, s.entries, s.digest) compared
             where digest <> now_digest or entries <> count
            """.formatted(DIGEST, LINES);

    private final JdbcClient jdbc;
    private final BusinessDay day;

    Seals(JdbcClient jdbc, BusinessDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    void seal() {
        jdbc.sql(SEAL).param("at", day.now().atOffset(ZoneOffset.UTC)).update();
    }

    List<BooksFinding> findings() {
        return jdbc.sql(BROKEN)
                .query((row, _) -> new BooksFinding(
                        "I3",
                        row.getString(1),
                        "There were " + row.getLong(2) + " entries and are " + row.getLong(3)
                                + "; what was sealed was changed afterwards."))
                .list();
    }
}
