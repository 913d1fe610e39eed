package org.tallystick.worklists.owners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.security.PersonId;

/** Who is away and who has their accounts: ahead, running and over. */
@Repository
class CoverTable {

    private static final String OPEN = "select * from work_cover where ended_at is null ";

    /** Of which relief it comes, and at which desk. */
    record Relief(@Nullable String number, @Nullable String desk) {
        static final Relief NONE = new Relief(null, null);
    }

    private final Changes changes = new Changes();
    private final JdbcClient jdbc;

    CoverTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it is there already. */
    boolean add(CoverPerson command, Relief relief, String by, Instant now) {
        changes.one();
        var standIn = command.standIn();
        return jdbc.sql("""
                insert into work_cover (id, person_id, stand_in_id, relief, desk, from_on, return_on, only_due, why,
                    made_by, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(Arrays.asList(
                                command.id(),
                                command.person().value(),
                                standIn == null ? null : standIn.value(),
                                relief.number(),
                                relief.desk(),
                                command.from(),
                                command.returnOn(),
                                command.onlyDue(),
                                command.why(),
                                by,
                                Timestamp.from(now)))
                        .update()
                == 1;
    }

    /** Until the transaction ends nobody else makes, begins or ends one: what is there now can be compared with. */
    void hold() {
        jdbc.sql("lock table work_cover in share row exclusive mode").update();
    }

    /** Those that are not over, the earliest first. */
    List<CoverRow> open() {
        return jdbc.sql(OPEN + "order by from_on, id").query(CoverTable::row).list();
    }

    Optional<CoverRow> held(UUID id) {
        return jdbc.sql(OPEN + "and id = ? for update")
                .param(id)
                .query(CoverTable::row)
                .optional();
    }

    /** Also when it is over. */
    Optional<CoverRow> of(UUID id) {
        return jdbc.sql("select * from work_cover where id = ?")
                .param(id)
                .query(CoverTable::row)
                .optional();
    }

    Changes changes() {
        return changes;
    }

    List<CoverRow> ofRelief(String number) {
        return jdbc.sql(OPEN + "and relief = ? order by id for update")
                .param(number)
                .query(CoverTable::row)
                .list();
    }

    /** At which desk work was lent under the cover, and since when; also when it is over. */
    Optional<CoverRow> atDesk(@Nullable UUID id) {
        return jdbc.sql("select * from work_cover where id = ? and desk is not null")
                .param(id)
                .query(CoverTable::row)
                .optional();
    }

    void begun(UUID id, LocalDate on) {
        changes.one();
        jdbc.sql("update work_cover set begun_on = coalesce(begun_on, ?) where id = ?")
                .params(on, id)
                .update();
    }

    void ended(UUID id, Instant at) {
        changes.one();
        jdbc.sql("update work_cover set ended_at = ? where id = ? and ended_at is null")
                .params(Timestamp.from(at), id)
                .update();
    }

    private static CoverRow row(ResultSet row, int line) throws SQLException {
        var standIn = row.getObject("stand_in_id", UUID.class);
        return new CoverRow(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                standIn == null ? null : new PersonId(standIn),
                row.getString("relief"),
                row.getString("desk"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("return_on", LocalDate.class),
                row.getBoolean("only_due"),
                row.getString("why"),
                row.getString("made_by"),
                row.getObject("begun_on", LocalDate.class));
    }
}
