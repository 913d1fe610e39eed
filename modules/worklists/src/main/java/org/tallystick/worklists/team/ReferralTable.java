package org.tallystick.worklists.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.security.PersonId;

/** Referrals, those that wait and those that are settled. */
@Repository
class ReferralTable {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ReferralTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same question to the same colleague that still waits is asked once. */
    boolean add(ReferralRow row) {
        return jdbc.sql("""
                insert into work_referral (id, account_id, asked_by, asked_by_name, asked_at, question, due_on, with_id,
                    with_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                row.id(),
                                row.account().value(),
                                row.askedBy().value(),
                                row.askedByName(),
                                Timestamp.from(row.askedAt()),
                                row.question(),
                                row.dueOn(),
                                row.with().value(),
                                row.withName())
                        .update()
                == 1;
    }

    Optional<ReferralRow> waiting(AccountId account, PersonId askedBy, PersonId with, String question) {
        return jdbc.sql("select * from work_referral where state = 'ASKED' and account_id = ? and asked_by = ?"
                        + " and with_id = ? and question = ?")
                .params(account.value(), askedBy.value(), with.value(), question)
                .query(ReferralTable::row)
                .optional();
    }

    Optional<ReferralRow> of(UUID id) {
        return jdbc.sql("select * from work_referral where id = ?")
                .param(id)
                .query(ReferralTable::row)
                .optional();
    }

    /** Whether it was still to be answered, and still with the same colleague; of two at once, one wins. */
    boolean settle(ReferralRow looked, ReferralState state, String words, String by, Instant now) {
        return jdbc.sql("""
                update work_referral set state = ?, answer = ?, settled_by = ?, settled_at = ?
                 where id = ? and state = 'ASKED' and with_id = ?""")
                        .params(
                                state.name(),
                                words,
                                by,
                                Timestamp.from(now),
                                looked.id(),
                                looked.with().value())
                        .update()
                == 1;
    }

    boolean passOn(ReferralRow looked, PersonId to, String name) {
        return jdbc.sql("""
                update work_referral set with_id = ?, with_name = ?
                 where id = ? and state = 'ASKED' and with_id = ?""")
                        .params(to.value(), name, looked.id(), looked.with().value())
                        .update()
                == 1;
    }

    /** What waits with any of these people, the earliest due first. */
    List<ReferralRow> with(Collection<PersonId> people) {
        return jdbc.sql("select * from work_referral where state = 'ASKED' and with_id = any (?) order by due_on, id"
                        + " limit " + MOST)
                .param(values(people))
                .query(ReferralTable::row)
                .list();
    }

    /** What these people asked and wait for. */
    List<ReferralRow> askedBy(Collection<PersonId> people) {
        return jdbc.sql("select * from work_referral where state = 'ASKED' and asked_by = any (?) order by due_on, id"
                        + " limit " + MOST)
                .param(values(people))
                .query(ReferralTable::row)
                .list();
    }

    /** All of an account, the latest first. */
    List<ReferralRow> on(AccountId account) {
        return jdbc.sql("select * from work_referral where account_id = ? order by asked_at desc, id desc limit "
                        + MOST)
                .param(account.value())
                .query(ReferralTable::row)
                .list();
    }

    static UUID[] values(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static ReferralRow row(ResultSet row, int line) throws SQLException {
        return new ReferralRow(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getString("asked_by_name"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("question"),
                row.getObject("due_on", LocalDate.class),
                new PersonId(row.getObject("with_id", UUID.class)),
                row.getString("with_name"),
                ReferralState.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("settled_by"),
                instant(row.getTimestamp("settled_at")));
    }

    static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
