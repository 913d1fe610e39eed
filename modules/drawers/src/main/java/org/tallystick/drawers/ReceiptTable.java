package org.tallystick.drawers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.ledger.BooksFinding;
import org.tallystick.ledger.BooksRule;
import org.tallystick.money.Money;

/** Receipts, counted by the drawer's own row: a number taken by a payment that fails is free again. */
@Repository
class ReceiptTable implements BooksRule {

    private static final String ISSUE = """
            with counted as (
              update drawer set receipts = receipts + 1
               where id = :drawer and closed_at is null
              returning id, number, receipts
            )
            insert into receipt (number, drawer_id, serial, payment_id, account_id, cents, tender, issued_at)
            select :prefix || '-' || lpad(number::text, greatest(2, length(number::text)), '0')
                   || '-' || lpad(receipts::text, greatest(6, length(receipts::text)), '0'),
                   id, receipts, :payment, :account, :cents, :tender, :now
              from counted
            returning number
            """;

    private static final String WITH_GAPS = """
            select 'drawer ' || d.number, 'It counted ' || d.receipts || ' receipts, ' || count(r.serial) || ' were given, the last is '
                   || coalesce(max(r.serial), 0) || '.'
              from drawer d
              left join receipt r on r.drawer_id = d.id
             group by d.id
            having d.receipts <> count(r.serial) or count(r.serial) <> coalesce(max(r.serial), 0)
            """;

    private final JdbcClient jdbc;

    ReceiptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the drawer is not open. */
    Optional<String> issue(IssueReceipt command, String prefix, Instant now) {
        return jdbc.sql(ISSUE)
                .param("drawer", command.drawer().value())
                .param("prefix", prefix)
                .param("payment", command.payment())
                .param("account", command.account().value())
                .param("cents", command.amount().cents())
                .param("tender", command.tender().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getString(1))
                .optional();
    }

    Optional<ReceiptRow> numbered(String number) {
        return jdbc.sql("select * from receipt where number = :number")
                .param("number", number)
                .query(ReceiptTable::row)
                .optional();
    }

    Optional<ReceiptRow> ofPayment(UUID payment) {
        return jdbc.sql("select * from receipt where payment_id = :payment")
                .param("payment", payment)
                .query(ReceiptTable::row)
                .optional();
    }

    List<ReceiptRow> latestOf(DrawerId drawer, int limit) {
        return jdbc.sql("select * from receipt where drawer_id = :drawer order by serial desc limit :limit")
                .param("drawer", drawer.value())
                .param("limit", limit)
                .query(ReceiptTable::row)
                .list();
    }

    @Override
    public List<BooksFinding> findings() {
        return jdbc.sql(WITH_GAPS)
                .query((row, _) -> new BooksFinding("I4", row.getString(1), row.getString(2)))
                .list();
    }

    private static ReceiptRow row(ResultSet row, int number) throws SQLException {
        return new ReceiptRow(
                row.getString("number"),
                new DrawerId(row.getObject("drawer_id", UUID.class)),
                row.getInt("serial"),
                row.getObject("payment_id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                Money.ofCents(row.getLong("cents")),
                Tender.valueOf(row.getString("tender")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
