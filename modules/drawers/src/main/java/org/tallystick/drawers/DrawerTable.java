package org.tallystick.drawers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;

/** Drawers, open and closed. */
@Repository
class DrawerTable {

    private static final String SELECT =
            "select id, number, counter, cashier_id, cashier_name, opened_at, opening_float, receipts from drawer ";

    private final JdbcClient jdbc;

    DrawerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DrawerRow> openOf(PersonId cashier) {
        return jdbc.sql(SELECT + "where cashier_id = :cashier and closed_at is null")
                .param("cashier", cashier.value())
                .query(DrawerTable::row)
                .optional();
    }

    Optional<DrawerRow> of(DrawerId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(DrawerTable::row)
                .optional();
    }

    Optional<DrawerRow> numbered(int number) {
        return jdbc.sql(SELECT + "where number = :number")
                .param("number", number)
                .query(DrawerTable::row)
                .optional();
    }

    /** Drawers are opened one after the other: the next number is free, and the same cashier's second opening waits. */
    void lockForOpening() {
        jdbc.sql("lock table drawer in share row exclusive mode").update();
    }

    DrawerRow insert(DrawerId id, OpenDrawer command, String cashierName, LocalDate today, Instant now) {
        return jdbc.sql("""
                        insert into drawer (id, number, counter, cashier_id, cashier_name, opening_float, opened_on, opened_at)
                        select :id, coalesce(max(number), 0) + 1, :counter, :cashier, :name, :float, :today, :now
                          from drawer
                        returning *""")
                .param("id", id.value())
                .param("counter", command.counter())
                .param("cashier", command.cashier().value())
                .param("name", cashierName)
                .param("float", command.openingFloat().cents())
                .param("today", today)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(DrawerTable::row)
                .single();
    }

    private static DrawerRow row(ResultSet row, int number) throws SQLException {
        return new DrawerRow(
                new DrawerId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("counter"),
                new PersonId(row.getObject("cashier_id", UUID.class)),
                row.getString("cashier_name"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Money.ofCents(row.getLong("opening_float")),
                row.getInt("receipts"));
    }
}
