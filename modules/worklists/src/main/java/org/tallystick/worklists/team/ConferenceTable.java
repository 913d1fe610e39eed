package org.tallystick.worklists.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.security.PersonId;
import org.tallystick.staff.PersonRow;
import org.tallystick.worklists.team.ConferenceRow.Remark;
import org.tallystick.worklists.team.ConferenceRow.Takes;

/** Conferences about accounts; people and remarks are only ever added. */
@Repository
class ConferenceTable {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    ConferenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is one of this id, or one that is open on the account. */
    boolean open(ConferenceRow row) {
        return jdbc.sql("""
                insert into work_conference (id, account_id, topic, opened_by, opened_by_name, opened_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                row.id(),
                                row.account().value(),
                                row.topic(),
                                row.openedBy().value(),
                                row.openedByName(),
                                Timestamp.from(row.openedAt()))
                        .update()
                == 1;
    }

    boolean add(UUID conference, PersonRow person) {
        return jdbc.sql("insert into work_conference_person (conference_id, person_id, person_name) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(conference, person.id().value(), person.name())
                        .update()
                == 1;
    }

    void say(UUID conference, Remark remark) {
        jdbc.sql("insert into work_remark (conference_id, position, said_at, said_by, said_by_name, words)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        conference,
                        remark.position(),
                        Timestamp.from(remark.at()),
                        remark.by().value(),
                        remark.byName(),
                        remark.words())
                .update();
    }

    void close(UUID conference, String result, String by, Instant at) {
        jdbc.sql("update work_conference set closed_at = ?, closed_by = ?, result = ? where id = ?")
                .params(Timestamp.from(at), by, result, conference)
                .update();
    }

    Optional<ConferenceRow> of(UUID id) {
        return one("id = ?", id);
    }

    /** Nobody else says anything, or closes it, until the transaction is over. */
    Optional<ConferenceRow> held(UUID id) {
        return one("id = ? for update", id);
    }

    Optional<ConferenceRow> openOn(AccountId account) {
        return one("account_id = ? and closed_at is null", account.value());
    }

    List<ConferenceRow> on(AccountId account) {
        return jdbc.sql("select * from work_conference where account_id = ? order by opened_at desc, id desc limit "
                        + MOST)
                .param(account.value())
                .query(this::row)
                .list();
    }

    List<ConferenceRow> openOf(PersonId person) {
        return jdbc.sql("""
                select c.* from work_conference c join work_conference_person p on p.conference_id = c.id
                 where p.person_id = ? and c.closed_at is null order by c.opened_at""" + " limit " + MOST)
                .param(person.value())
                .query(this::row)
                .list();
    }

    private Optional<ConferenceRow> one(String which, UUID value) {
        return jdbc.sql("select * from work_conference where " + which)
                .param(value)
                .query(this::row)
                .optional();
    }

    private ConferenceRow row(ResultSet row, int line) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ConferenceRow(
                id,
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("topic"),
                new PersonId(row.getObject("opened_by", UUID.class)),
                row.getString("opened_by_name"),
                row.getTimestamp("opened_at").toInstant(),
                ReferralTable.instant(row.getTimestamp("closed_at")),
                row.getString("closed_by"),
                row.getString("result"),
                people(id),
                remarks(id));
    }

    private List<Takes> people(UUID conference) {
        return jdbc.sql("select * from work_conference_person where conference_id = ? order by person_name")
                .param(conference)
                .query((row, _) ->
                        new Takes(new PersonId(row.getObject("person_id", UUID.class)), row.getString("person_name")))
                .list();
    }

    private List<Remark> remarks(UUID conference) {
        return jdbc.sql("select * from work_remark where conference_id = ? order by position")
                .param(conference)
                .query((row, _) -> new Remark(
                        row.getInt("position"),
                        row.getTimestamp("said_at").toInstant(),
                        new PersonId(row.getObject("said_by", UUID.class)),
                        row.getString("said_by_name"),
                        row.getString("words")))
                .list();
    }
}
