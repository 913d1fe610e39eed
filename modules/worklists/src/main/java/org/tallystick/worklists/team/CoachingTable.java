package org.tallystick.worklists.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.correspondence.ContactId;
import org.tallystick.security.PersonId;
import org.tallystick.worklists.team.CoachingNoteRow.Kind;
import org.tallystick.worklists.team.CoachingNoteRow.Reply;

/** Coaching notes with what was said to them; rows are only ever added. */
@Repository
class CoachingTable {

    private static final int MOST = 200;

    private record Said(UUID note, Reply reply) {}

    private final JdbcClient jdbc;

    CoachingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(CoachingNoteRow row) {
        var account = row.account();
        var contact = row.contact();
        return jdbc.sql("""
                insert into coaching_note (id, person_id, person_name, written_by, written_by_name, written_at, account_id,
                    contact_id, went_well, next_time, follow_up_on) values (:id, :person, :name, :by, :byName, :at,
                    :account, :contact, :well, :next, :followUp) on conflict do nothing""")
                        .param("id", row.id())
                        .param("person", row.person().value())
                        .param("name", row.personName())
                        .param("by", row.writtenBy().value())
                        .param("byName", row.writtenByName())
                        .param("at", Timestamp.from(row.writtenAt()))
                        .param("account", account == null ? null : account.value(), Types.OTHER)
                        .param("contact", contact == null ? null : contact.value(), Types.OTHER)
                        .param("well", row.wentWell())
                        .param("next", row.nextTime())
                        .param("followUp", row.followUpOn(), Types.DATE)
                        .update()
                == 1;
    }

    /** False when it is seen already, or said already under this id. */
    boolean add(UUID id, UUID note, PersonId by, Reply reply) {
        return jdbc.sql("""
                insert into coaching_reply (id, note_id, kind, said_by, said_by_name, said_at, words)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                id,
                                note,
                                reply.kind().name(),
                                by.value(),
                                reply.byName(),
                                Timestamp.from(reply.at()),
                                reply.words())
                        .update()
                == 1;
    }

    Optional<CoachingNoteRow> of(UUID id) {
        return withReplies(jdbc.sql("select * from coaching_note where id = ?")
                        .param(id)
                        .query(CoachingTable::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** To any of these people, the latest first. */
    List<CoachingNoteRow> to(Collection<PersonId> people) {
        return withReplies(jdbc.sql(
                        "select * from coaching_note where person_id = any (?) order by written_at desc, id desc limit "
                                + MOST)
                .param(ReferralTable.values(people))
                .query(CoachingTable::row)
                .list());
    }

    List<CoachingNoteRow> unseen(PersonId person, int limit) {
        return jdbc.sql("""
                select n.* from coaching_note n
                 where n.person_id = ? and not exists (
                     select 1 from coaching_reply r where r.note_id = n.id and r.kind = 'SEEN')
                 order by n.written_at desc, n.id desc limit ?""")
                .params(person.value(), limit)
                .query(CoachingTable::row)
                .list();
    }

    List<CoachingNoteRow> toFollowUp(PersonId lead, LocalDate today, int limit) {
        return jdbc.sql("""
                select n.* from coaching_note n
                 where n.written_by = ? and n.follow_up_on <= ? and not exists (
                     select 1 from coaching_reply r where r.note_id = n.id and r.kind = 'FOLLOW_UP')
                 order by n.follow_up_on, n.id limit ?""")
                .params(lead.value(), today, limit)
                .query(CoachingTable::row)
                .list();
    }

    List<CoachingNoteRow> writtenBy(PersonId lead) {
        return withReplies(
                jdbc.sql("select * from coaching_note where written_by = ? order by written_at desc, id desc limit "
                                + MOST)
                        .param(lead.value())
                        .query(CoachingTable::row)
                        .list());
    }

    private List<CoachingNoteRow> withReplies(List<CoachingNoteRow> rows) {
        if (rows.isEmpty()) return rows;
        Map<UUID, List<Reply>> said = jdbc
                .sql("select * from coaching_reply where note_id = any (?) order by said_at, kind <> 'SEEN', id")
                .param(rows.stream().map(CoachingNoteRow::id).toArray(UUID[]::new))
                .query((row, _) -> new Said(
                        row.getObject("note_id", UUID.class),
                        new Reply(
                                Kind.valueOf(row.getString("kind")),
                                row.getString("said_by_name"),
                                row.getTimestamp("said_at").toInstant(),
                                row.getString("words"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Said::note, Collectors.mapping(Said::reply, Collectors.toList())));
        return rows.stream()
                .map(row -> row.with(said.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static CoachingNoteRow row(ResultSet row, int line) throws SQLException {
        var account = row.getObject("account_id", UUID.class);
        var contact = row.getObject("contact_id", UUID.class);
        return new CoachingNoteRow(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                new PersonId(row.getObject("written_by", UUID.class)),
                row.getString("written_by_name"),
                row.getTimestamp("written_at").toInstant(),
                account == null ? null : new AccountId(account),
                contact == null ? null : new ContactId(contact),
                row.getString("went_well"),
                row.getString("next_time"),
                row.getObject("follow_up_on", LocalDate.class),
                List.of());
    }
}
