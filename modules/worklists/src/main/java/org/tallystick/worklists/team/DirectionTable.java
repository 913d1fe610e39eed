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

/** Directions on accounts, those that stand and those that are done. */
@Repository
class DirectionTable {

    private static final int MOST = 500;

    private final JdbcClient jdbc;

    DirectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when another one stands on the account. */
    boolean add(DirectionRow row) {
        return jdbc.sql("""
                insert into work_direction (id, account_id, set_by, set_by_name, set_at, words, on_top)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                row.id(),
                                row.account().value(),
                                row.setBy().value(),
                                row.setByName(),
                                Timestamp.from(row.setAt()),
                                row.words(),
                                row.onTop())
                        .update()
                == 1;
    }

    Optional<DirectionRow> on(AccountId account) {
        return jdbc.sql("select * from work_direction where done_at is null and account_id = ?")
                .param(account.value())
                .query(DirectionTable::row)
                .optional();
    }

    Optional<DirectionRow> of(UUID id) {
        return jdbc.sql("select * from work_direction where id = ?")
                .param(id)
                .query(DirectionTable::row)
                .optional();
    }

    /** What stands, the earliest first. */
    List<DirectionRow> standing() {
        return jdbc.sql("select * from work_direction where done_at is null order by set_at, id limit " + MOST)
                .query(DirectionTable::row)
                .list();
    }

    boolean done(UUID id, Instant at, String by) {
        return jdbc.sql("update work_direction set done_at = ?, done_by = ? where id = ? and done_at is null")
                        .params(Timestamp.from(at), by, id)
                        .update()
                == 1;
    }

    private static DirectionRow row(ResultSet row, int line) throws SQLException {
        return new DirectionRow(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                new PersonId(row.getObject("set_by", UUID.class)),
                row.getString("set_by_name"),
                row.getTimestamp("set_at").toInstant(),
                row.getString("words"),
                row.getBoolean("on_top"),
                ReferralTable.instant(row.getTimestamp("done_at")),
                row.getString("done_by"));
    }
}
