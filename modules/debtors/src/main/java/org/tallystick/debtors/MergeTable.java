package org.tallystick.debtors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Keeps each merge, and the taking back of it, for good. */
@Repository
class MergeTable {

    private static final String COLUMNS = """
            select m.id, m.party_id, m.into_id, m.source, m.by_import, m.points, m.reasons, m.why, m.merged_at,
                   m.merged_by_name, u.unmerged_at, u.unmerged_by_name, u.why as unmerged_why
              from party_merge m left join party_unmerge u on u.merge_id = m.id
            """;

    record Merge(
            UUID id,
            PartyId alias,
            PartyId into,
            String source,
            boolean byImport,
            @Nullable Integer points,
            List<String> reasons,
            @Nullable String why) {}

    record Kept(
            Merge merge,
            Instant mergedAt,
            String mergedBy,
            @Nullable Instant takenBackAt,
            @Nullable String takenBackBy,
            @Nullable String takenBackWhy) {}

    private final JdbcTemplate jdbc;
    private final AtWork atWork;

    MergeTable(JdbcTemplate jdbc, AtWork atWork) {
        this.jdbc = jdbc;
        this.atWork = atWork;
    }

    void insert(List<Merge> merges) {
        var now = atWork.now();
        var who = atWork.name();
        jdbc.batchUpdate("""
                insert into party_merge
                    (id, party_id, into_id, source, by_import, points, reasons, why, merged_at, merged_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", merges, 1_000, (row, merge) -> {
            row.setObject(1, merge.id());
            row.setObject(2, merge.alias().value());
            row.setObject(3, merge.into().value());
            row.setString(4, merge.source());
            row.setBoolean(5, merge.byImport());
            row.setObject(6, merge.points(), Types.INTEGER);
            row.setArray(
                    7, row.getConnection().createArrayOf("text", merge.reasons().toArray()));
            row.setString(8, merge.why());
            row.setTimestamp(9, now);
            row.setString(10, who);
        });
    }

    void takeBack(UUID merge, String why) {
        jdbc.update(
                "insert into party_unmerge (merge_id, why, unmerged_at, unmerged_by_name) values (?, ?, ?, ?)",
                merge,
                why,
                atWork.now(),
                atWork.name());
    }

    /** The merge by which this party is an alias now. */
    Optional<Kept> standingOf(PartyId alias) {
        return jdbc
                .query(COLUMNS + " where m.party_id = ? and u.merge_id is null", (row, _) -> kept(row), alias.value())
                .stream()
                .findFirst();
    }

    Optional<Kept> byId(UUID id) {
        return jdbc.query(COLUMNS + " where m.id = ?", (row, _) -> kept(row), id).stream()
                .findFirst();
    }

    /** The newest first; those before the given one. */
    List<Kept> newest(boolean byImport, @Nullable Kept before, int limit) {
        return jdbc.query(
                COLUMNS
                        + " where m.by_import = ? and (m.merged_at, m.id) < (?, ?) order by m.merged_at desc, m.id desc limit ?",
                (row, _) -> kept(row),
                byImport,
                Timestamp.from(before == null ? Instant.parse("9999-01-01T00:00:00Z") : before.mergedAt()),
                before == null ? new UUID(-1, -1) : before.merge().id(),
                limit);
    }

    List<Kept> of(List<PartyId> members) {
        var ids = AtWork.textsOf(members);
        return jdbc.query(
                COLUMNS + " where m.party_id = any (cast(? as uuid[])) or m.into_id = any (cast(? as uuid[]))"
                        + " order by m.merged_at desc, m.id desc",
                (row, _) -> kept(row),
                ids,
                ids);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var takenBackAt = row.getTimestamp("unmerged_at");
        return new Kept(
                new Merge(
                        row.getObject("id", UUID.class),
                        PartyTable.id(row, "party_id"),
                        PartyTable.id(row, "into_id"),
                        row.getString("source"),
                        row.getBoolean("by_import"),
                        row.getObject("points", Integer.class),
                        Arrays.asList((String[]) row.getArray("reasons").getArray()),
                        row.getString("why")),
                row.getTimestamp("merged_at").toInstant(),
                row.getString("merged_by_name"),
                takenBackAt == null ? null : takenBackAt.toInstant(),
                row.getString("unmerged_by_name"),
                row.getString("unmerged_why"));
    }
}
