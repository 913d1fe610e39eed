package org.tallystick.worklists.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.security.PersonId;
import org.tallystick.worklists.team.HandOverRow.State;
import org.tallystick.worklists.team.HandOverRow.Summary;

/** Hand-overs of accounts, those on their way and those that are settled. */
@Repository
class HandOverTable {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    HandOverTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the account is on its way already. */
    boolean add(HandOverRow row) {
        return jdbc.sql("""
                insert into work_hand_over (id, account_id, from_id, from_name, to_id, to_name, agreed, next_step, watch,
                    handed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                row.id(),
                                row.account().value(),
                                row.from().value(),
                                row.fromName(),
                                row.to().value(),
                                row.toName(),
                                row.summary().agreed(),
                                row.summary().next(),
                                row.summary().watch(),
                                Timestamp.from(row.handedAt()))
                        .update()
                == 1;
    }

    Optional<HandOverRow> of(UUID id) {
        return jdbc.sql("select * from work_hand_over where id = ?")
                .param(id)
                .query(HandOverTable::row)
                .optional();
    }

    /** From one open state to the other, with the question or the better summary; of two at once one wins. */
    boolean turn(UUID id, State before, State after, String question, Summary summary) {
        return jdbc.sql("""
                update work_hand_over set state = ?, question = ?, agreed = ?, next_step = ?, watch = ?
                 where id = ? and state = ?""")
                        .params(
                                after.name(),
                                question,
                                summary.agreed(),
                                summary.next(),
                                summary.watch(),
                                id,
                                before.name())
                        .update()
                == 1;
    }

    boolean settle(UUID id, State state, String by, Instant at) {
        return jdbc.sql("update work_hand_over set state = ?, settled_by = ?, settled_at = ?"
                                + " where id = ? and settled_at is null")
                        .params(state.name(), by, Timestamp.from(at), id)
                        .update()
                == 1;
    }

    /** What is on its way to or from any of these people, the earliest first. */
    List<HandOverRow> open(Collection<PersonId> people) {
        var ids = ReferralTable.values(people);
        return jdbc.sql("""
                select * from work_hand_over where settled_at is null and (to_id = any (?) or from_id = any (?))
                 order by handed_at, id""" + " limit " + MOST)
                .params(ids, ids)
                .query(HandOverTable::row)
                .list();
    }

    /** All of an account, the latest first. */
    List<HandOverRow> on(AccountId account) {
        return jdbc.sql("select * from work_hand_over where account_id = ? order by handed_at desc, id desc limit "
                        + MOST)
                .param(account.value())
                .query(HandOverTable::row)
                .list();
    }

    private static HandOverRow row(ResultSet row, int line) throws SQLException {
        return new HandOverRow(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                new PersonId(row.getObject("from_id", UUID.class)),
                row.getString("from_name"),
                new PersonId(row.getObject("to_id", UUID.class)),
                row.getString("to_name"),
                new Summary(row.getString("agreed"), row.getString("next_step"), row.getString("watch")),
                row.getTimestamp("handed_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("question"),
                row.getString("settled_by"),
                ReferralTable.instant(row.getTimestamp("settled_at")));
    }
}
