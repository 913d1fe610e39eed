package org.tallystick.debtors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tallystick.tenancy.Ids;

/** Pairs of parties that somebody has to look at, and what was said of them, so that nobody is asked twice. */
@Repository
class PairTable {

    private static final String COLUMNS =
            "select id, low_id, high_id, points, reasons, source, found_at, state, again_on from match_pair ";

    enum State {
        OPEN,
        LATER,
        SAME,
        NOT_SAME
    }

    /** Two parties, the one with the lower id first; ids grow with time. */
    record Two(PartyId low, PartyId high) {
        static Two of(PartyId one, PartyId other) {
            return comparable(one).compareTo(comparable(other)) < 0 ? new Two(one, other) : new Two(other, one);
        }

        /** As the database compares them. */
        private static String comparable(PartyId id) {
            return id.value().toString();
        }
    }

    record Pair(
            UUID id,
            Two two,
            int points,
            List<String> reasons,
            String source,
            Instant foundAt,
            State state,
            @Nullable LocalDate againOn) {}

    private final JdbcTemplate jdbc;
    private final AtWork atWork;

    PairTable(JdbcTemplate jdbc, AtWork atWork) {
        this.jdbc = jdbc;
        this.atWork = atWork;
    }

    record Found(Two two, Score score) {}

    /** Puts them in the queue; a pair that is there or was decided stays as it is. */
    int insert(List<Found> found, String source) {
        var now = atWork.now();
        var ids = found.stream().collect(Collectors.toMap(Function.identity(), _ -> Ids.next(), (one, _) -> one));
        jdbc.batchUpdate("""
                insert into match_pair (id, low_id, high_id, points, reasons, source, found_at, state)
                values (?, ?, ?, ?, ?, ?, ?, 'OPEN') on conflict do nothing""", found, 1_000, (row, one) -> {
            row.setObject(1, ids.get(one));
            row.setObject(2, one.two().low().value());
            row.setObject(3, one.two().high().value());
            row.setInt(4, one.score().points());
            row.setArray(
                    5,
                    row.getConnection()
                            .createArrayOf("text", one.score().reasons().toArray()));
            row.setString(6, source);
            row.setTimestamp(7, now);
        });
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from match_pair where id = any (cast(? as uuid[]))", Integer.class, (Object)
                        ids.values().stream().map(UUID::toString).toArray(String[]::new)));
    }

    /** Those of which somebody said that they are not the same. */
    Set<Two> notTheSame(Collection<PartyId> parties) {
        return new HashSet<>(jdbc.query(
                """
                select low_id, high_id from match_pair where low_id = any (cast(? as uuid[])) and state = 'NOT_SAME'
                union
                select low_id, high_id from match_pair where high_id = any (cast(? as uuid[])) and state = 'NOT_SAME'""",
                (row, _) -> new Two(PartyTable.id(row, "low_id"), PartyTable.id(row, "high_id")),
                AtWork.textsOf(parties),
                AtWork.textsOf(parties)));
    }

    void decide(UUID id, State state, @Nullable String why, @Nullable LocalDate againOn) {
        jdbc.update("""
                update match_pair set state = ?, why = ?, again_on = ?, decided_at = ?, decided_by_name = ?,
                       version = version + 1
                 where id = ?""", state.name(), why, againOn, atWork.now(), atWork.name(), id);
    }

    /** A merge that was taken back: these two are not the same, and nobody is asked again. */
    void remember(MergeTable.Merge merge, String why) {
        var two = Two.of(merge.alias(), merge.into());
        jdbc.update(
                """
                insert into match_pair (id, low_id, high_id, points, reasons, source, found_at, state, why, decided_at,
                                        decided_by_name)
                values (?, ?, ?, ?, ?, ?, ?, 'NOT_SAME', ?, ?, ?)
                    on conflict (low_id, high_id) do update set state = 'NOT_SAME', why = excluded.why,
                       decided_at = excluded.decided_at, decided_by_name = excluded.decided_by_name,
                       version = match_pair.version + 1""",
                Ids.next(),
                two.low().value(),
                two.high().value(),
                merge.points() == null ? 0 : merge.points(),
                merge.reasons().toArray(String[]::new),
                merge.source(),
                atWork.now(),
                why,
                atWork.now(),
                atWork.name());
    }

    /** Pairs that wait and in which these take part. */
    List<Pair> waitingAmong(Collection<PartyId> parties) {
        var ids = AtWork.textsOf(parties);
        return jdbc.query(COLUMNS + """
                where state in ('OPEN', 'LATER') and (low_id = any (cast(? as uuid[])) or high_id = any (cast(? as uuid[])))""", (row, _) -> pair(row), ids, ids);
    }

    /** Both of them; empty when there is no such pair. */
    List<PartyId> partiesOf(UUID id) {
        return jdbc.query(COLUMNS + "where id = ?", (row, _) -> pair(row), id).stream()
                .flatMap(pair -> Stream.of(pair.two().low(), pair.two().high()))
                .toList();
    }

    Optional<Pair> held(UUID id) {
        return jdbc.query(COLUMNS + "where id = ? for update", (row, _) -> pair(row), id).stream()
                .findFirst();
    }

    /** Those that wait today, the most alike first, and among equals the oldest. */
    List<Pair> waiting(LocalDate today, @Nullable Pair after, int limit) {
        return jdbc.query(
                COLUMNS + """
                where (state = 'OPEN' or state = 'LATER' and again_on <= ?)
                  and (points < ? or points = ? and id > ?)
                order by points desc, id limit ?""",
                (row, _) -> pair(row),
                today,
                after == null ? Integer.MAX_VALUE : after.points(),
                after == null ? Integer.MAX_VALUE : after.points(),
                after == null ? new UUID(-1, -1) : after.id(),
                limit);
    }

    Optional<Pair> byId(UUID id) {
        return jdbc.query(COLUMNS + "where id = ?", (row, _) -> pair(row), id).stream()
                .findFirst();
    }

    long countWaiting(LocalDate today) {
        var count = jdbc.queryForObject(
                "select count(*) from match_pair where state = 'OPEN' or state = 'LATER' and again_on <= ?",
                Long.class,
                today);
        return count == null ? 0 : count;
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                row.getObject("id", UUID.class),
                new Two(PartyTable.id(row, "low_id"), PartyTable.id(row, "high_id")),
                row.getInt("points"),
                Arrays.asList((String[]) row.getArray("reasons").getArray()),
                row.getString("source"),
                row.getTimestamp("found_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getObject("again_on", LocalDate.class));
    }
}
