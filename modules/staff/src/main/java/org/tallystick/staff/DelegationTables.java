package org.tallystick.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.money.Money;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.Refusal.Because;

/** Keeps documents that lend authority, and who acts for whom. */
@Component
class DelegationTables {

    /** A delegation with what its row knows besides. */
    record Kept(
            UUID id,
            boolean acting,
            Delegation delegation,
            String holderName,
            @Nullable String actsFor,
            @Nullable String actsAt,
            @Nullable String awayName,
            String standing,
            @Nullable Instant endedAt) {
        String title() {
            return acting
                    ? holderName + " acts for " + awayName
                    : "Delegation " + delegation.number() + " to " + holderName;
        }

        String state(LocalDate day) {
            if (standing.equals("PROPOSED")) return "waiting";
            if (standing.equals("REFUSED")) return "refused";
            if (endedAt != null) return "ended";
            if (delegation.isInForce(day)) return "in force";
            return day.isBefore(delegation.from()) ? "later" : "ended";
        }
    }

    private static final String KEPT = """
            select d.*, (select array_agg(a.action order by a.action) from delegation_action a
                          where a.delegation_id = d.id) as actions,
                   coalesce(c.code || ' ' || c.title, c.title, po.title, pe.name, d.holder) as holder_name,
                   coalesce(f.name, at.title) as away_name
              from delegation d
              left join job_class c on d.holder_kind = 'CLASS' and c.key = d.holder
              left join position po on d.holder_kind = 'POSITION' and po.key = d.holder
              left join person pe on d.holder_kind = 'PERSON' and pe.username = d.holder
              left join person f on f.username = d.acts_for
              left join position at on at.key = d.acts_at
            """;

    private final JdbcClient jdbc;

    DelegationTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Kept> all() {
        return jdbc.sql(KEPT + " order by d.from_on desc, d.number")
                .query(this::kept)
                .list();
    }

    /** As it stands while it waits, without holding it. */
    Optional<Kept> waiting(UUID id) {
        return jdbc.sql(KEPT + " where d.id = ? and d.standing = 'PROPOSED'")
                .param(id)
                .query(this::kept)
                .optional();
    }

    Optional<Kept> held(UUID id) {
        return jdbc.sql(KEPT + " where d.id = ? for update of d")
                .param(id)
                .query(this::kept)
                .optional();
    }

    Optional<Kept> held(String number) {
        return jdbc.sql(KEPT + " where d.number = ? for update of d")
                .param(number)
                .query(this::kept)
                .optional();
    }

    /** Who acts on the day, for whom or at which desk. */
    List<Kept> acting(LocalDate day) {
        return all().stream()
                .filter(one -> one.acting() && one.state(day).equals("in force"))
                .toList();
    }

    /** Who held the desk last and holds none on the day: what they worked lies there. */
    List<String> leftAt(String position, LocalDate day) {
        return jdbc.sql("""
                select p.username
                  from person p
                  join lateral (select h.position_key, h.until_on from holding h where h.person_id = p.id
                                 order by h.until_on desc nulls first, h.from_on desc limit 1) last on true
                 where last.position_key = ? and last.until_on < ?
                 order by p.username
                """).params(position, day).query(String.class).list();
    }

    UUID keep(Delegation one, @Nullable String actsFor, @Nullable String actsAt, String standing, Recorded by) {
        var id = Ids.next();
        boolean acting = actsFor != null || actsAt != null;
        try {
            jdbc.sql("""
                    insert into delegation (id, number, kind, given_by, words, citation, holder_kind, holder, acts_for,
                        acts_at, debt_type, department, limit_cents, from_on, until_on, standing, recorded_by,
                        recorded_at, kept)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
                    """)
                    .params(Arrays.asList(
                            id,
                            one.number(),
                            acting ? "ACTING" : "DOCUMENT",
                            one.givenBy(),
                            one.words(),
                            one.citation(),
                            one.kind().name(),
                            one.holder(),
                            actsFor,
                            actsAt,
                            one.debtType(),
                            one.department(),
                            one.limit() == null ? null : one.limit().cents(),
                            one.from(),
                            one.until(),
                            standing,
                            by.name(),
                            Timestamp.from(by.at())))
                    .update();
        } catch (DuplicateKeyException _) {
            throw new StaffRefused(Because.STATE, "There is a document " + one.number() + " already.");
        }
        for (var action : one.actions())
            jdbc.sql("insert into delegation_action (delegation_id, action) values (?, ?)")
                    .params(id, action)
                    .update();
        return id;
    }

    /** By whom and when a delegation was written down. */
    record Recorded(String name, Instant at) {}

    /** Only what waits, and only what is named. */
    void lower(UUID id, @Nullable Money limit, @Nullable LocalDate until) {
        jdbc.sql("update delegation set limit_cents = coalesce(cast(? as bigint), limit_cents),"
                        + " until_on = coalesce(cast(? as date), until_on) where id = ? and standing = 'PROPOSED'")
                .params(Arrays.asList(limit == null ? null : limit.cents(), until, id))
                .update();
    }

    void settle(UUID id, String standing) {
        jdbc.sql("update delegation set standing = ? where id = ?")
                .params(standing, id)
                .update();
    }

    void end(UUID id, Instant at) {
        jdbc.sql("update delegation set ended_at = ?, kept = true where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Kept(
                row.getObject("id", UUID.class),
                row.getString("kind").equals("ACTING"),
                AuthorityTables.delegation(row),
                row.getString("holder_name"),
                row.getString("acts_for"),
                row.getString("acts_at"),
                row.getString("away_name"),
                row.getString("standing"),
                ended == null ? null : ended.toInstant());
    }
}
