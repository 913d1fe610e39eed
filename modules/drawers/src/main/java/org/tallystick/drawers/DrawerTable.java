package org.tallystick.drawers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.RoundTrips;

/** Drawers, open and closed. */
@Repository
class DrawerTable {

    private static final String SELECT = "select * from drawer ";

    private final JdbcClient jdbc;
    private final RoundTrips trips;

    DrawerTable(JdbcClient jdbc, RoundTrips trips) {
        this.jdbc = jdbc;
        this.trips = trips;
    }

    Optional<DrawerRow> openOf(PersonId cashier) {
        return first(askOpenOf(cashier));
    }

    Answer<List<DrawerRow>> askOpenOf(PersonId cashier) {
        return trips.ask(
                SELECT + "where cashier_id = :cashier and closed_at is null",
                new MapSqlParameterSource("cashier", cashier.value()),
                DrawerTable::row);
    }

    Optional<DrawerRow> of(DrawerId id) {
        return first(ask(id));
    }

    Answer<List<DrawerRow>> ask(DrawerId id) {
        return trips.ask(SELECT + "where id = :id", new MapSqlParameterSource("id", id.value()), DrawerTable::row);
    }

    static Optional<DrawerRow> first(Answer<List<DrawerRow>> rows) {
        return rows.get().stream().findFirst();
    }

    /** Held for the rest of the transaction: nothing is received, counted or closed meanwhile. */
    Optional<DrawerRow> hold(DrawerId id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id.value())
                .query(DrawerTable::row)
                .optional();
    }

    /** Those opened on the day, and those from before that are still not verified. */
    List<DrawerRow> on(LocalDate day) {
        return jdbc.sql(SELECT + """
                        where opened_on = :day or (opened_on < :day and verified_at is null and not unattended)
                           or (unattended and opened_on <= :day)
                        order by number""").param("day", day).query(DrawerTable::row).list();
    }

    /** Opened before the day and still open; a program's drawer always is. */
    List<DrawerRow> leftOpen(LocalDate day) {
        return jdbc.sql(SELECT + "where closed_at is null and opened_on < :day and not unattended order by number")
                .param("day", day)
                .query(DrawerTable::row)
                .list();
    }

    void close(DrawerId id, Instant now) {
        jdbc.sql("update drawer set closed_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void openAgain(DrawerId id) {
        jdbc.sql("update drawer set closed_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    void verify(DrawerId id, SignedIn by, Instant now) {
        jdbc.sql("""
                        update drawer set verified_at = :now, verified_by = :by, verified_by_name = :byName
                         where id = :id""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.person().value())
                .param("byName", by.name())
                .param("id", id.value())
                .update();
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

    DrawerRow insert(DrawerId id, OpenDrawer command, SignedIn cashier, LocalDate today, Instant now) {
        return jdbc.sql("""
                        insert into drawer (id, number, counter, cashier_id, cashier_name, opening_float, opened_on, opened_at,
                                            unattended)
                        select :id, coalesce(max(number), 0) + 1, :counter, :cashier, :name, :float, :today, :now,
                               :unattended
                          from drawer
                        returning *""")
                .param("id", id.value())
                .param("counter", command.counter())
                .param("cashier", command.cashier().value())
                .param("name", cashier.name())
                .param("unattended", cashier.kind() == SignedInAs.SERVICE)
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
                row.getObject("opened_on", LocalDate.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                Money.ofCents(row.getLong("opening_float")),
                row.getInt("receipts"),
                row.getBoolean("unattended"),
                instant(row, "closed_at"),
                instant(row, "verified_at"),
                row.getString("verified_by_name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
