package org.tallystick.worklists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedIn;

/** Who has which account in work; a row is found by its account, so that old rows never stand in the way of new work. */
@Repository
class LeaseTable {

    private static final String FREE = " where work_lease.until_at <= excluded.taken_at"
            + " or (work_lease.given_back_at is not null and work_lease.person_id <> excluded.person_id)";

    private static final String TAKE = """
            insert into work_lease (account_id, person_id, person_name, taken_at, until_at) values (?, ?, ?, ?, ?)
                on conflict (account_id) do update
               set person_id = excluded.person_id, person_name = excluded.person_name,
                   taken_at = excluded.taken_at, until_at = excluded.until_at, given_back_at = null""";

    private final JdbcTemplate jdbc;

    LeaseTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was free for who comes next: in nobody's work, and not just passed over by the same person. */
    boolean take(AccountId account, SignedIn by, Instant now, Instant until) {
        return write(TAKE + FREE, account, by, now, until);
    }

    /** As {@link #take}, also when the same person had it before. */
    boolean open(AccountId account, SignedIn by, Instant now, Instant until) {
        return write(TAKE + FREE + " or work_lease.person_id = excluded.person_id", account, by, now, until);
    }

    private boolean write(String sql, AccountId account, SignedIn by, Instant now, Instant until) {
        return jdbc.update(
                        sql,
                        account.value(),
                        by.person().value(),
                        by.name(),
                        Timestamp.from(now),
                        Timestamp.from(until))
                == 1;
    }

    /** Whether the person had it and gives it back now. */
    boolean giveBack(AccountId account, PersonId by, Instant now) {
        return jdbc.update(
                        "update work_lease set given_back_at = ?"
                                + " where account_id = ? and person_id = ? and given_back_at is null",
                        Timestamp.from(now),
                        account.value(),
                        by.value())
                == 1;
    }

    /** Those of them that are not free for this person. */
    Set<AccountId> busy(Collection<AccountId> accounts, PersonId forWhom, Instant now) {
        return Set.copyOf(jdbc.query(
                "select account_id from work_lease where account_id = any (cast(? as uuid[])) and until_at > ?"
                        + " and (given_back_at is null or person_id = ?)",
                (row, _) -> new AccountId(row.getObject("account_id", UUID.class)),
                texts(accounts),
                Timestamp.from(now),
                forWhom.value()));
    }

    /** The leases that hold at this moment. */
    List<Lease> inWork(Collection<AccountId> accounts, Instant now) {
        return jdbc.query(
                "select account_id, person_id, person_name, until_at from work_lease"
                        + " where account_id = any (cast(? as uuid[])) and until_at > ? and given_back_at is null",
                LeaseTable::lease,
                texts(accounts),
                Timestamp.from(now));
    }

    /** What the person had in work since, the last first. */
    List<AccountId> worked(PersonId by, Instant since, int limit) {
        return jdbc.query(
                "select account_id from work_lease where person_id = ? and taken_at >= ?"
                        + " order by taken_at desc limit ?",
                (row, _) -> new AccountId(row.getObject("account_id", UUID.class)),
                by.value(),
                Timestamp.from(since),
                limit);
    }

    private static Lease lease(ResultSet row, int line) throws SQLException {
        return new Lease(
                new AccountId(row.getObject("account_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("person_name"),
                row.getTimestamp("until_at").toInstant());
    }

    private static String[] texts(Collection<AccountId> accounts) {
        return accounts.stream().map(account -> account.value().toString()).toArray(String[]::new);
    }
}
