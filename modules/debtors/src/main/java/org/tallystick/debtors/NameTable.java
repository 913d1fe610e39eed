package org.tallystick.debtors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.RoundTrips;

/** Writes and reads the further names of parties. */
@Repository
class NameTable {

    private static final String COLUMNS =
            "select id, party_id, kind, name, from_day, until_day, source, added_at, added_by_name from party_name ";

    record Named(UUID id, PartyId party, NewName name, String source) {}

    private final JdbcTemplate jdbc;
    private final RoundTrips trips;
    private final AtWork atWork;

    NameTable(JdbcTemplate jdbc, RoundTrips trips, AtWork atWork) {
        this.jdbc = jdbc;
        this.trips = trips;
        this.atWork = atWork;
    }

    void insertOf(List<NewParty> parties) {
        var named = new ArrayList<Named>();
        for (var party : parties)
            for (var name : party.names()) named.add(new Named(Ids.next(), party.id(), name, party.source()));
        insert(named);
    }

    void insert(List<Named> named) {
        if (named.isEmpty()) return;
        var now = atWork.now();
        var who = atWork.name();
        jdbc.batchUpdate("""
                insert into party_name
                    (id, party_id, kind, name, folded_name, from_day, until_day, source, added_at, added_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""", named, 1_000, (row, one) -> {
            row.setObject(1, one.id());
            row.setObject(2, one.party().value());
            row.setString(3, one.name().kind().name());
            row.setString(4, one.name().name());
            row.setString(5, FoldedName.of(one.name().name()));
            row.setObject(6, one.name().from());
            row.setObject(7, one.name().until());
            row.setString(8, one.source());
            row.setTimestamp(9, now);
            row.setString(10, who);
        });
    }

    void end(UUID id, LocalDate until) {
        jdbc.update("update party_name set until_day = ? where id = ?", until, id);
    }

    Optional<NameRow> byId(UUID id) {
        return jdbc.query(COLUMNS + "where id = ?", (row, _) -> name(row), id).stream()
                .findFirst();
    }

    List<NameRow> of(Collection<PartyId> parties) {
        return ask(parties).get();
    }

    Answer<List<NameRow>> ask(Collection<PartyId> parties) {
        return trips.ask(
                COLUMNS + "where party_id = any (cast(:ids as uuid[])) order by added_at, id",
                AtWork.ids(parties),
                (row, _) -> name(row));
    }

    private static NameRow name(ResultSet row) throws SQLException {
        return new NameRow(
                row.getObject("id", UUID.class),
                PartyTable.id(row, "party_id"),
                NewName.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("source"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by_name"));
    }
}
