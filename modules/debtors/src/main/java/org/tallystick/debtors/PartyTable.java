package org.tallystick.debtors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tallystick.tenancy.CopiedRows;

/** Writes and reads parties by the thousand, and knows which of them are one. */
@Repository
class PartyTable {

    private static final int AT_ONCE = 1_000;

    /** A party by itself, as it is stored: what is known of its aliases is not in it. */
    record Stored(
            PartyId id,
            String number,
            PartyKind kind,
            String name,
            String folded,
            NameParts parts,
            @Nullable LocalDate bornOn,
            Instant addedAt,
            @Nullable PartyId mergedInto) {
        PartyRow row(List<AddressRow> addresses) {
            return new PartyRow(id, number, kind, name, addresses);
        }
    }

    private final JdbcTemplate jdbc;
    private final AtWork atWork;

    PartyTable(JdbcTemplate jdbc, AtWork atWork) {
        this.jdbc = jdbc;
        this.atWork = atWork;
    }

    List<UUID> knownAmong(Collection<UUID> ids) {
        return jdbc.query(
                "select id from party where id = any (cast(? as uuid[]))",
                (row, _) -> row.getObject("id", UUID.class),
                (Object) AtWork.texts(ids));
    }

    /** Answers the number of each. */
    Map<PartyId, String> insert(List<NewParty> parties, long first) {
        var numbers = new HashMap<PartyId, String>();
        for (var party : parties) numbers.put(party.id(), inWords(first + numbers.size()));
        var now = atWork.instant();
        var rows = CopiedRows.into(
                "party",
                "id",
                "number",
                "kind",
                "name",
                "folded_name",
                "last_name",
                "first_name",
                "middle_name",
                "suffix",
                "born_on",
                "added_at");
        for (var party : parties)
            rows.row()
                    .id(party.id().value())
                    .text(numbers.get(party.id()))
                    .text(party.kind().name())
                    .text(party.name())
                    .text(FoldedName.of(party.name()))
                    .text(party.parts().last())
                    .text(party.parts().first())
                    .text(party.parts().middle())
                    .text(party.parts().suffix())
                    .day(party.bornOn())
                    .instant(now);
        rows.write(jdbc);
        return numbers;
    }

    /** Writes who the party is anew; its number stays. */
    void correct(PartyId party, PartyKind kind, String name, NameParts parts, @Nullable LocalDate bornOn) {
        jdbc.update(
                """
                update party set kind = ?, name = ?, folded_name = ?, last_name = ?, first_name = ?, middle_name = ?,
                       suffix = ?, born_on = ?, version = version + 1
                 where id = ?""",
                kind.name(),
                name,
                FoldedName.of(name),
                parts.last(),
                parts.first(),
                parts.middle(),
                parts.suffix(),
                bornOn,
                party.value());
    }

    Map<PartyId, Stored> stored(Collection<PartyId> ids) {
        var found = new LinkedHashMap<PartyId, Stored>();
        if (ids.isEmpty()) return found;
        jdbc.query(
                """
                select id, number, kind, name, folded_name, last_name, first_name, middle_name, suffix, born_on, added_at,
                       merged_into
                  from party where id = any (cast(? as uuid[])) order by number""",
                row -> {
                    var one = stored(row);
                    found.put(one.id(), one);
                },
                (Object) AtWork.textsOf(ids));
        return found;
    }

    Optional<PartyId> idOf(String number) {
        return jdbc.query("select id from party where number = ?", (row, _) -> id(row, "id"), number).stream()
                .findFirst();
    }

    /** Survivors in the order of their numbers. */
    List<PartyId> after(String number, int limit) {
        return jdbc.query(
                "select id from party where number > ? and merged_into is null order by number limit ?",
                (row, _) -> id(row, "id"),
                number,
                limit);
    }

    /** Holds the rows of these parties until the transaction ends, always in the same order; who only names them goes on. */
    void hold(Collection<PartyId> ids) {
        jdbc.query(
                "select id from party where id = any (cast(? as uuid[])) order by id for no key update",
                row -> {},
                (Object) AtWork.textsOf(ids));
    }

    /** The same with those who stand for them. */
    void holdWithSurvivors(List<PartyId> ids) {
        var all = new HashSet<>(ids);
        all.addAll(survivorsOf(ids).values());
        hold(all);
    }

    void point(Map<PartyId, PartyId> aliasToSurvivor) {
        jdbc.batchUpdate(
                "update party set merged_into = ?, version = version + 1 where id = ?",
                List.copyOf(aliasToSurvivor.entrySet()),
                AT_ONCE,
                (row, entry) -> {
                    row.setObject(1, entry.getValue().value());
                    row.setObject(2, entry.getKey().value());
                });
    }

    void release(PartyId alias) {
        jdbc.update("update party set merged_into = null, version = version + 1 where id = ?", alias.value());
    }

    private record Pair(PartyId one, PartyId other) {}

    /** For each of them who stands for it now: itself, or the survivor at the end of its merges. */
    Map<PartyId, PartyId> survivorsOf(Collection<PartyId> ids) {
        var survivors = new HashMap<PartyId, PartyId>();
        for (var pair : pairs("""
                with recursive up (asked, id, merged_into) as (
                    select id, id, merged_into from party where id = any (cast(? as uuid[]))
                    union
                    select up.asked, p.id, p.merged_into from up join party p on p.id = up.merged_into)
                select asked as one, id as other from up where merged_into is null""", ids)) survivors.put(pair.one(), pair.other());
        return survivors;
    }

    /** One of those that a survivor stands for, itself included, for a party that was asked for. */
    record Member(PartyId asked, PartyId survivor, PartyId id) {}

    /** For each of them everybody who was merged with it. */
    List<Member> clustersOf(Collection<PartyId> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.query("""
                with recursive up (asked, id, merged_into) as (
                    select id, id, merged_into from party where id = any (cast(? as uuid[]))
                    union
                    select up.asked, p.id, p.merged_into from up join party p on p.id = up.merged_into),
                down (survivor, id) as (
                    select distinct id, id from up where merged_into is null
                    union
                    select down.survivor, p.id from down join party p on p.merged_into = down.id)
                select up.asked, down.survivor, down.id
                  from up join down on down.survivor = up.id where up.merged_into is null""", (row, _) -> new Member(id(row, "asked"), id(row, "survivor"), id(row, "id")), (Object)
                AtWork.textsOf(ids));
    }

    /** For each of these survivors itself and all its aliases. */
    Map<PartyId, List<PartyId>> membersOf(Collection<PartyId> survivors) {
        var members = new HashMap<PartyId, List<PartyId>>();
        for (var pair : pairs("""
                with recursive down (survivor, id) as (
                    select id, id from party where id = any (cast(? as uuid[]))
                    union
                    select down.survivor, p.id from down join party p on p.merged_into = down.id)
                select survivor as one, id as other from down""", survivors))
            members.computeIfAbsent(pair.one(), _ -> new ArrayList<>()).add(pair.other());
        return members;
    }

    private List<Pair> pairs(String sql, Collection<PartyId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(sql, (row, _) -> new Pair(id(row, "one"), id(row, "other")), (Object) AtWork.textsOf(ids));
    }

    /** Takes that many numbers of the agency's counter and returns the first. */
    long reserve(int count) {
        var after = jdbc.queryForObject(
                "update party_counter set next_number = next_number + ? returning next_number", Long.class, count);
        if (after == null) throw new IllegalStateException("The agency has no counter of party numbers.");
        return after - count;
    }

    /** {@code P-000-123}. */
    private static String inWords(long number) {
        return "P-%03d-%03d".formatted(number / 1_000, number % 1_000);
    }

    static PartyId id(ResultSet row, String column) throws SQLException {
        return new PartyId(row.getObject(column, UUID.class));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var mergedInto = row.getObject("merged_into", UUID.class);
        return new Stored(
                id(row, "id"),
                row.getString("number"),
                PartyKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("folded_name"),
                new NameParts(
                        row.getString("last_name"),
                        row.getString("first_name"),
                        row.getString("middle_name"),
                        row.getString("suffix")),
                row.getObject("born_on", LocalDate.class),
                row.getTimestamp("added_at").toInstant(),
                mergedInto == null ? null : new PartyId(mergedInto));
    }
}
