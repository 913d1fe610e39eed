package org.tallystick.eligibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.money.Money;

/** The tables of what departments hold and must refer. */
@Repository
class OverdueTable {

    /** The latest finished list of each sender. */
    private static final String CURRENT =
            "select distinct on (sender) id from inventory where finished_at is not null order by sender, finished_at desc";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    OverdueTable(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void begin(UUID id, String sender, String fileName, LocalDate on) {
        jdbc.sql("""
                        insert into inventory (id, sender, file_name, listed_on) values (:id, :sender, :file, :on)
                            on conflict (id) do nothing""")
                .param("id", id)
                .param("sender", sender)
                .param("file", fileName)
                .param("on", on)
                .update();
    }

    void add(UUID id, List<OverdueReceivable> found, long rows) {
        batch.batchUpdate("""
                insert into overdue_receivable (inventory_id, row, department, debt_type, number, debtor, amount_cents,
                    incurred_on, due_on, missing, citation) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict do nothing""", found, Math.max(1, found.size()), (statement, one) -> {
            statement.setObject(1, id);
            statement.setLong(2, one.row());
            statement.setString(3, one.department());
            statement.setString(4, one.debtType());
            statement.setString(5, one.number());
            statement.setString(6, one.debtor());
            statement.setLong(7, one.amount().cents());
            statement.setObject(8, one.incurredOn());
            statement.setObject(9, one.dueOn());
            statement.setArray(
                    10,
                    statement
                            .getConnection()
                            .createArrayOf("text", one.missing().toArray()));
            statement.setString(11, one.citation());
        });
        jdbc.sql("update inventory set row_count = row_count + :rows where id = :id")
                .param("rows", rows)
                .param("id", id)
                .update();
    }

    void finish(UUID id, Instant at) {
        jdbc.sql("update inventory set finished_at = :at where id = :id and finished_at is null")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    long count(UUID id) {
        return jdbc.sql("select count(*) from overdue_receivable where inventory_id = :id")
                .param("id", id)
                .query((rs, _) -> rs.getLong(1))
                .single();
    }

    List<OverdueOfDepartment> byDepartment() {
        return jdbc.sql("select department, count(*), sum(amount_cents), min(due_on) from overdue_receivable"
                        + " where inventory_id in (" + CURRENT + ") group by department order by 3 desc, 1")
                .query((rs, _) -> new OverdueOfDepartment(
                        rs.getString(1), rs.getLong(2), Money.ofCents(rs.getLong(3)), rs.getObject(4, LocalDate.class)))
                .list();
    }

    List<OverdueReceivable> of(@Nullable String department, int alreadySeen, int limit) {
        return jdbc.sql("select * from overdue_receivable where inventory_id in (" + CURRENT + ")"
                        + " and (cast(:department as text) is null or department = :department)"
                        + " order by due_on, inventory_id, row offset :seen limit :limit")
                .param("department", department)
                .param("seen", alreadySeen)
                .param("limit", limit)
                .query(OverdueTable::row)
                .list();
    }

    private static OverdueReceivable row(ResultSet rs, int number) throws SQLException {
        return new OverdueReceivable(
                rs.getLong("row"),
                rs.getString("department"),
                rs.getString("debt_type"),
                rs.getString("number"),
                rs.getString("debtor"),
                Money.ofCents(rs.getLong("amount_cents")),
                rs.getObject("incurred_on", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                List.of((String[]) rs.getArray("missing").getArray()),
                rs.getString("citation"));
    }
}
