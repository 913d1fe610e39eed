package org.tallystick.debtors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.RoundTrips;

/** Writes and reads relationships; each reads from both sides. */
@Repository
class RelationshipTable {

    record Ends(
            PartyId party,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private final JdbcTemplate jdbc;
    private final RoundTrips trips;
    private final AtWork atWork;

    RelationshipTable(JdbcTemplate jdbc, RoundTrips trips, AtWork atWork) {
        this.jdbc = jdbc;
        this.trips = trips;
        this.atWork = atWork;
    }

    boolean knows(UUID id) {
        return byId(id).isPresent();
    }

    Optional<Ends> byId(UUID id) {
        return jdbc
                .query(
                        "select party_id, from_day, until_day from relationship where id = ?",
                        (row, _) -> new Ends(
                                PartyTable.id(row, "party_id"),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("until_day", LocalDate.class)),
                        id)
                .stream()
                .findFirst();
    }

    void insert(NewRelationship one) {
        jdbc.update(
                """
                insert into relationship (id, party_id, other_id, kind, liability, citation, share_basis_points, debt_id,
                                          from_day, until_day, source, added_at, added_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                one.id(),
                one.party().value(),
                one.other().value(),
                one.kind().name(),
                one.liability().name(),
                one.citation(),
                one.shareBasisPoints(),
                one.debt(),
                one.from(),
                one.until(),
                one.source().strip(),
                atWork.now(),
                atWork.name());
    }

    void end(UUID id, LocalDate until) {
        jdbc.update("update relationship set until_day = ? where id = ?", until, id);
    }

    Answer<List<RelationshipRow>> ask(Collection<PartyId> members) {
        return trips.ask("""
                select r.*, p.number as other_number, p.name as other_name, p.id as other, true as forward
                  from relationship r join party p on p.id = r.other_id
                 where r.party_id = any (cast(:ids as uuid[]))
                union all
                select r.*, p.number, p.name, p.id, false
                  from relationship r join party p on p.id = r.party_id
                 where r.other_id = any (cast(:ids as uuid[]))
                 order by added_at, id""", AtWork.ids(members), (row, _) -> relationship(row));
    }

    private static RelationshipRow relationship(ResultSet row) throws SQLException {
        var kind = NewRelationship.Kind.valueOf(row.getString("kind"));
        return new RelationshipRow(
                row.getObject("id", UUID.class),
                PartyTable.id(row, "other"),
                row.getString("other_number"),
                row.getString("other_name"),
                kind,
                row.getBoolean("forward") ? kind.inWords() : kind.fromTheOtherSide(),
                NewRelationship.Liability.valueOf(row.getString("liability")),
                row.getString("citation"),
                row.getObject("share_basis_points", Integer.class),
                row.getObject("debt_id", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("source"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by_name"));
    }
}
