package org.tallystick.drawers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.ledger.BooksFinding;
import org.tallystick.ledger.BooksRule;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.TransactionId;
import org.tallystick.money.Money;
import org.tallystick.security.SignedIn;

/** Deposits with what of which drawer is in them. */
@Repository
class DepositTable implements BooksRule {

    private final JdbcClient jdbc;
    private final Ledger ledger;

    DepositTable(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** What the books took to the bank is what was counted into the bag and on the terminals. */
    @Override
    public List<BooksFinding> findings() {
        var deposits = find("journal_id is not null and :value", true);
        var banked = ledger.bankedBy(deposits.stream()
                .map(DepositRow::journal)
                .filter(Objects::nonNull)
                .toList());
        return deposits.stream()
                .filter(deposit -> !deposit.total().equals(banked.getOrDefault(deposit.journal(), Money.ZERO)))
                .map(deposit -> new BooksFinding(
                        "I14",
                        "deposit " + deposit.number(),
                        "It comes to " + deposit.total() + ", in the books "
                                + banked.getOrDefault(deposit.journal(), Money.ZERO) + " went to the bank."))
                .toList();
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

    void insert(
            UUID id,
            String key,
            String bag,
            LocalDate on,
            List<DrawerTally> drawers,
            TransactionId journal,
            SignedIn by,
            Instant now) {
        jdbc.sql("""
                        insert into deposit (id, number, idempotency_key, bag, deposited_on, made_by, made_by_name, made_at,
                                             journal_id)
                        select :id, coalesce(max(number), 0) + 1, :key, :bag, :day, :by, :byName, :now, :journal
                          from deposit""")
                .param("id", id)
                .param("key", key)
                .param("bag", bag)
                .param("day", on)
                .param("by", by.person().value())
                .param("byName", by.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("journal", journal.value())
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

    /** The payments whose receipts count in these drawers: all but those that were voided before the drawer was closed. */
    List<UUID> paymentsIn(List<DrawerId> drawers) {
        return jdbc.sql("""
                        select payment_id from receipt r
                         where drawer_id = any(cast(:drawers as uuid[]))
                           and not exists (select from receipt_void v
                                            where v.receipt_number = r.number and not v.after_close)""")
                .param("drawers", drawers.stream().map(DrawerId::toString).toArray(String[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private DepositRow row(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var journal = row.getObject("journal_id", UUID.class);
        return new DepositRow(
                id,
                row.getInt("number"),
                row.getString("bag"),
                row.getObject("deposited_on", LocalDate.class),
                row.getString("made_by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                journal == null ? null : new TransactionId(journal),
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
