package org.tallystick.debtors;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tallystick.calendar.BusinessDay;

/** Writes and reads parties by the thousand. */
@Repository
class PartyTable {

    private static final int AT_ONCE = 1_000;

    private record Numbered(String number, NewParty party) {}

    private record Placed(UUID party, int position, NewAddress address) {}

    private final JdbcTemplate jdbc;
    private final BusinessDay day;

    PartyTable(JdbcTemplate jdbc, BusinessDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    List<UUID> knownAmong(Collection<UUID> ids) {
        return jdbc.query(
                "select id from party where id = any (cast(? as uuid[]))",
                (row, _) -> row.getObject("id", UUID.class),
                (Object) texts(ids));
    }

    void insert(List<NewParty> parties) {
        var number = reserve(parties.size());
        var numbered = new ArrayList<Numbered>(parties.size());
        for (var party : parties) numbered.add(new Numbered(inWords(number++), party));
        var now = Timestamp.from(day.now());
        jdbc.batchUpdate(
                "insert into party (id, number, kind, name, folded_name, added_at) values (?, ?, ?, ?, ?, ?)",
                numbered,
                AT_ONCE,
                (row, one) -> {
                    row.setObject(1, one.party().id().value());
                    row.setString(2, one.number());
                    row.setString(3, one.party().kind().name());
                    row.setString(4, one.party().name());
                    row.setString(5, FoldedName.of(one.party().name()));
                    row.setTimestamp(6, now);
                });
        insertAddresses(parties);
    }

    private void insertAddresses(List<NewParty> parties) {
        var placed = new ArrayList<Placed>();
        for (var party : parties)
            for (int position = 0; position < party.addresses().size(); position++)
                placed.add(new Placed(
                        party.id().value(), position, party.addresses().get(position)));
        jdbc.batchUpdate("""
                insert into party_address (party_id, position, line1, line2, city, state, zip)
                values (?, ?, ?, ?, ?, ?, ?)""", placed, AT_ONCE, (row, one) -> {
            row.setObject(1, one.party());
            row.setInt(2, one.position());
            row.setString(3, one.address().line1());
            row.setString(4, one.address().line2());
            row.setString(5, one.address().city());
            row.setString(6, one.address().state());
            row.setString(7, one.address().zip());
        });
    }

    Map<PartyId, PartyRow> rows(Collection<UUID> ids) {
        var addresses = new HashMap<UUID, List<AddressRow>>();
        jdbc.query(
                """
                select party_id, line1, line2, city, state, zip from party_address
                 where party_id = any (cast(? as uuid[])) order by party_id, position""",
                row -> {
                    addresses
                            .computeIfAbsent(row.getObject("party_id", UUID.class), _ -> new ArrayList<>())
                            .add(new AddressRow(
                                    row.getString("line1"),
                                    row.getString("line2"),
                                    row.getString("city"),
                                    row.getString("state"),
                                    row.getString("zip")));
                },
                (Object) texts(ids));
        var rows = new LinkedHashMap<PartyId, PartyRow>();
        jdbc.query(
                "select id, number, kind, name from party where id = any (cast(? as uuid[])) order by number",
                row -> {
                    var id = row.getObject("id", UUID.class);
                    rows.put(
                            new PartyId(id),
                            new PartyRow(
                                    new PartyId(id),
                                    row.getString("number"),
                                    PartyKind.valueOf(row.getString("kind")),
                                    row.getString("name"),
                                    List.copyOf(addresses.getOrDefault(id, List.of()))));
                },
                (Object) texts(ids));
        return rows;
    }

    private long reserve(int count) {
        var after = jdbc.queryForObject(
                "update party_counter set next_number = next_number + ? returning next_number", Long.class, count);
        if (after == null) throw new IllegalStateException("The agency has no counter of party numbers.");
        return after - count;
    }

    /** {@code P-000-123}. */
    private static String inWords(long number) {
        return "P-%03d-%03d".formatted(number / 1_000, number % 1_000);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
