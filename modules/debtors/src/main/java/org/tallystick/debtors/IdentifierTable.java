package org.tallystick.debtors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tallystick.security.FieldCipher;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.RoundTrips;

/** Writes identifiers sealed and finds them by digest; nothing readable goes in or comes out, but for the last four. */
@Repository
class IdentifierTable {

    private static final String COLUMNS = """
            select id, party_id, kind, issuer, last_four, source, added_at, added_by_name, ended_at, ended_why
              from party_identifier
            """;

    record Given(UUID id, PartyId party, NewIdentifier identifier, String source) {}

    /** An identifier by its digest, for comparing. */
    record Digest(IdentifierKind kind, @Nullable String issuer, String lookup) {}

    private final JdbcTemplate jdbc;
    private final FieldCipher cipher;
    private final RoundTrips trips;
    private final AtWork atWork;

    IdentifierTable(JdbcTemplate jdbc, FieldCipher cipher, RoundTrips trips, AtWork atWork) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.trips = trips;
        this.atWork = atWork;
    }

    private static FieldCipher.Place place(UUID id) {
        return new FieldCipher.Place("party_identifier", "sealed", id);
    }

    void insertOf(List<NewParty> parties) {
        var given = new ArrayList<Given>();
        for (var party : parties)
            for (var identifier : party.identifiers())
                given.add(new Given(Ids.next(), party.id(), identifier, party.source()));
        insert(given);
    }

    void insert(List<Given> given) {
        if (given.isEmpty()) return;
        var now = atWork.now();
        var who = atWork.name();
        jdbc.batchUpdate("""
                insert into party_identifier
                    (id, party_id, kind, issuer, sealed, lookup, last_four, source, added_at, added_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""", given, 1_000, (row, one) -> {
            var identifier = one.identifier();
            row.setObject(1, one.id());
            row.setObject(2, one.party().value());
            row.setString(3, identifier.kind().name());
            row.setString(4, identifier.issuer());
            row.setBytes(5, cipher.seal(place(one.id()), identifier.value()));
            row.setBytes(6, lookup(identifier));
            row.setString(7, identifier.lastFour());
            row.setString(8, one.source());
            row.setTimestamp(9, now);
            row.setString(10, who);
        });
    }

    byte[] lookup(NewIdentifier identifier) {
        return cipher.lookup(
                "party_identifier|" + identifier.kind() + "|"
                        + (identifier.issuer() == null ? "" : identifier.issuer()),
                identifier.normal());
    }

    Digest digest(NewIdentifier identifier) {
        return new Digest(identifier.kind(), identifier.issuer(), hex(lookup(identifier)));
    }

    String open(UUID id) {
        var sealed = jdbc.queryForObject("select sealed from party_identifier where id = ?", byte[].class, id);
        if (sealed == null) throw new IllegalStateException("There is no such identifier.");
        return cipher.open(place(id), sealed);
    }

    void end(UUID id, String why) {
        jdbc.update(
                "update party_identifier set ended_at = ?, ended_by_name = ?, ended_why = ? where id = ?",
                atWork.now(),
                atWork.name(),
                why,
                id);
    }

    Optional<IdentifierRow> byId(UUID id) {
        return jdbc.query(COLUMNS + "where id = ?", (row, _) -> identifier(row), id).stream()
                .findFirst();
    }

    Answer<List<IdentifierRow>> ask(Collection<PartyId> parties) {
        return trips.ask(
                COLUMNS + "where party_id = any (cast(:ids as uuid[])) order by added_at, id",
                AtWork.ids(parties),
                (row, _) -> identifier(row));
    }

    List<PartyId> partiesWith(NewIdentifier identifier) {
        return jdbc.query(
                "select distinct party_id from party_identifier where lookup = ? and ended_at is null",
                (row, _) -> PartyTable.id(row, "party_id"),
                (Object) lookup(identifier));
    }

    Map<PartyId, List<Digest>> digestsOf(Collection<PartyId> parties) {
        var found = new HashMap<PartyId, List<Digest>>();
        jdbc.query(
                """
                select party_id, kind, issuer, lookup from party_identifier
                 where party_id = any (cast(? as uuid[])) and ended_at is null""",
                row -> {
                    found.computeIfAbsent(PartyTable.id(row, "party_id"), _ -> new ArrayList<>())
                            .add(new Digest(
                                    IdentifierKind.valueOf(row.getString("kind")),
                                    row.getString("issuer"),
                                    hex(row.getBytes("lookup"))));
                },
                (Object) AtWork.textsOf(parties));
        return found;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static IdentifierRow identifier(ResultSet row) throws SQLException {
        var kind = IdentifierKind.valueOf(row.getString("kind"));
        var endedAt = row.getTimestamp("ended_at");
        return new IdentifierRow(
                row.getObject("id", UUID.class),
                PartyTable.id(row, "party_id"),
                kind,
                row.getString("issuer"),
                IdentifierRow.masked(kind, row.getString("last_four")),
                row.getString("source"),
                row.getTimestamp("added_at").toInstant(),
                row.getString("added_by_name"),
                endedAt == null ? null : endedAt.toInstant(),
                row.getString("ended_why"));
    }
}
