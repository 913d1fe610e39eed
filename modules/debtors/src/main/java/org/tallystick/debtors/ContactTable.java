package org.tallystick.debtors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tallystick.tenancy.CopiedRows;
import org.tallystick.tenancy.Ids;

/** Writes contact points and what is said of them; nothing is ever changed, the newest statement counts. */
@Repository
class ContactTable {

    private static final String NOW = """
            select c.id, c.party_id, c.kind, c.line1, c.line2, c.city, c.state, c.zip,
                   coalesce(s.status, c.status) as status, coalesce(s.source, c.source) as source,
                   coalesce(s.said_by_name, c.added_by_name) as said_by, coalesce(s.at, c.added_at) as since,
                   case when s.at is null then c.best_time else s.best_time end as best_time,
                   case when s.at is null then c.language else s.language end as language,
                   case when s.at is null then c.sms_consent else s.sms_consent end as sms_consent
              from contact_point c
              left join lateral (select * from contact_statement s where s.contact_point_id = c.id
                                  order by s.at desc, s.id desc limit 1) s on true
            """;

    /** A contact point to be written: where it stands in the order in which it was given, and who said so. */
    record Placed(UUID id, PartyId party, int position, NewContact contact, ContactRow.Status status, String source) {}

    private final JdbcTemplate jdbc;
    private final AtWork atWork;

    ContactTable(JdbcTemplate jdbc, AtWork atWork) {
        this.jdbc = jdbc;
        this.atWork = atWork;
    }

    /** The languages that are noted with somebody's contact points. */
    Map<PartyId, Set<String>> languages(Collection<PartyId> parties) {
        var languages = new LinkedHashMap<PartyId, Set<String>>();
        jdbc.query(
                "select party_id, language from (" + NOW
                        + " where c.party_id = any (cast(? as uuid[]))) known where language is not null",
                row -> {
                    languages
                            .computeIfAbsent(
                                    new PartyId(row.getObject("party_id", UUID.class)), _ -> new LinkedHashSet<>())
                            .add(row.getString("language"));
                },
                (Object) parties.stream().map(party -> party.value().toString()).toArray(String[]::new));
        return languages;
    }

    void insertOf(List<NewParty> parties) {
        var placed = new ArrayList<Placed>();
        for (var party : parties)
            for (int position = 0; position < party.contacts().size(); position++)
                placed.add(new Placed(
                        Ids.next(),
                        party.id(),
                        position,
                        party.contacts().get(position),
                        ContactRow.Status.UNVERIFIED,
                        party.source()));
        insert(placed);
    }

    void insert(List<Placed> placed) {
        var now = atWork.instant();
        var who = atWork.name();
        var rows = CopiedRows.into(
                "contact_point",
                "id",
                "party_id",
                "kind",
                "position",
                "line1",
                "line2",
                "city",
                "state",
                "zip",
                "normal",
                "status",
                "source",
                "added_at",
                "added_by_name");
        for (var one : placed) {
            var given = one.contact().given();
            rows.row()
                    .id(one.id())
                    .id(one.party().value())
                    .text(one.contact().kind().name())
                    .number(one.position())
                    .text(given.line1())
                    .text(given.line2())
                    .text(given.city())
                    .text(given.state())
                    .text(given.zip())
                    .text(one.contact().normal())
                    .text(one.status().name())
                    .text(one.source())
                    .instant(now)
                    .text(who);
        }
        rows.write(jdbc);
    }

    void say(SayOfContact said) {
        jdbc.update(
                """
                insert into contact_statement
                    (id, contact_point_id, at, status, source, note, best_time, language, sms_consent, said_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""",
                said.id(),
                said.contact(),
                atWork.now(),
                said.status().name(),
                said.source(),
                said.note(),
                said.bestTime(),
                said.language(),
                said.smsConsent(),
                atWork.name());
    }

    Optional<ContactRow> byId(UUID id) {
        return jdbc.query(NOW + " where c.id = ?", (row, _) -> contact(row), id).stream()
                .findFirst();
    }

    /** By party, in the order in which they were given. */
    Map<PartyId, List<ContactRow>> of(Collection<PartyId> parties) {
        var found = new LinkedHashMap<PartyId, List<ContactRow>>();
        if (parties.isEmpty()) return found;
        jdbc.query(
                NOW + " where c.party_id = any (cast(? as uuid[])) order by c.party_id, c.added_at, c.position, c.id",
                row -> {
                    var contact = contact(row);
                    found.computeIfAbsent(contact.party(), _ -> new ArrayList<>())
                            .add(contact);
                },
                (Object) AtWork.textsOf(parties));
        return found;
    }

    /** What was said of a contact point, the newest first; what was given with it stands last. */
    List<ContactRow.Statement> statementsOf(UUID contact) {
        return jdbc.query(
                """
                select at, id, status, source, note, said_by_name from contact_statement where contact_point_id = ?
                union all
                select added_at, id, status, source, null, added_by_name from contact_point where id = ?
                 order by 1 desc, 2 desc""",
                (row, _) -> new ContactRow.Statement(
                        row.getTimestamp(1).toInstant(),
                        ContactRow.Status.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)),
                contact,
                contact);
    }

    private static ContactRow contact(ResultSet row) throws SQLException {
        var kind = NewContact.Kind.valueOf(row.getString("kind"));
        var given = new AddressRow(
                row.getString("line1"),
                row.getString("line2"),
                row.getString("city"),
                row.getString("state"),
                row.getString("zip"));
        return new ContactRow(
                row.getObject("id", UUID.class),
                PartyTable.id(row, "party_id"),
                kind,
                given,
                kind == NewContact.Kind.PHONE ? Places.phoneInWords(given.line1()) : given.inOneLine(),
                ContactRow.Status.valueOf(row.getString("status")),
                row.getString("source"),
                row.getString("said_by"),
                row.getTimestamp("since").toInstant(),
                row.getString("best_time"),
                row.getString("language"),
                row.getObject("sms_consent", Boolean.class));
    }
}
