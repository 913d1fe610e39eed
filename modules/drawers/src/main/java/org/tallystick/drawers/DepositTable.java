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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.money.Money;
import org.tallystick.security.SignedIn;

/** Deposits with what of which drawer is in them. */
@Repository
class DepositTable {

    private final JdbcClient jdbc;

    DepositTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DepositRow> byKey(String key) {
        return find("idempotency_key = :value", key).stream().findFirst();
    }

    Optional<DepositRow> numbered(int number) {
        return find("number = :value", number).stream().findFirst();
    }

    List<DepositRow> on(LocalDate day) {
        return find("deposited_on = :value", day);
    }

    /** Those in which these drawers went to the bank, whenever that was. */
    List<DepositRow> of(List<DrawerId> drawers) {
        return find(
                "exists (select from deposit_line l where l.deposit_id = deposit.id"
                        + " and l.drawer_id = any(cast(:value as uuid[])))",
                drawers.stream().map(DrawerId::toString).toArray(String[]::new));
    }

    private List<DepositRow> find(String which, Object value) {
        return jdbc.sql("select * from deposit where " + which + " order by number")
                .param("value", value)
                .query(this::row)
                .list();
    }

    void insert(UUID id, String key, String bag, LocalDate on, List<DrawerTally> drawers, SignedIn by, Instant now) {
        jdbc.sql("""
                        insert into deposit (id, number, idempotency_key, bag, deposited_on, made_by, made_by_name, made_at)
                        select :id, coalesce(max(number), 0) + 1, :key, :bag, :day, :by, :byName, :now from deposit""")
                .param("id", id)
                .param("key", key)
                .param("bag", bag)
                .param("day", on)
                .param("by", by.person().value())
                .param("byName", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        for (var tally : drawers)
            for (var line : tally.lines()) {
                var counted = line.counted();
                if (counted == null || counted.isZero()) continue;
                jdbc.sql("insert into deposit_line (drawer_id, tender, deposit_id, cents) values (?, ?, ?, ?)")
                        .params(tally.drawer().id().value(), line.tender().name(), id, counted.cents())
                        .update();
            }
    }

    private DepositRow row(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new DepositRow(
                id,
                row.getInt("number"),
                row.getString("bag"),
                row.getObject("deposited_on", LocalDate.class),
                row.getString("made_by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                lines(id));
    }

    private List<DepositRow.Line> lines(UUID deposit) {
        return jdbc.sql("""
                        select d.id, d.number, d.cashier_name, l.tender, l.cents
                          from deposit_line l
                          join drawer d on d.id = l.drawer_id
                         where l.deposit_id = :deposit
                         order by d.number, l.tender""")
                .param("deposit", deposit)
                .query((row, _) -> new DepositRow.Line(
                        new DrawerId(row.getObject(1, UUID.class)),
                        row.getInt(2),
                        row.getString(3),
                        Tender.valueOf(row.getString(4)),
                        Money.ofCents(row.getLong(5))))
                .list();
    }
}
