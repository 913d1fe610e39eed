package org.tallystick.drawers;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.ledger.BooksFinding;
import org.tallystick.ledger.BooksRule;
import org.tallystick.money.Money;
import org.tallystick.tenancy.RoundTrips;

/** Receipts with their tenders, counted by the drawer's own row: a number taken by a payment that fails is free again. */
@Repository
class ReceiptTable implements BooksRule {

    private static final String ISSUE = """
            with counted as (
              update drawer set receipts = receipts + 1
               where id = :drawer and closed_at is null
              returning id, number, receipts
            ), given as (
              insert into receipt (number, drawer_id, serial, payment_id, account_id, cents, paid_by, language, issued_at)
              select :prefix || '-' || lpad(number::text, greatest(2, length(number::text)), '0')
                     || '-' || lpad(receipts::text, greatest(6, length(receipts::text)), '0'),
                     id, receipts, :payment, :account, :cents, :paidBy, :language, :now
                from counted
              returning number
            ), handed as (
              insert into receipt_tender (receipt_number, version, line, tender, cents, reference, handed_over)
              select g.number, 0, t.line, t.tender, t.cents, t.reference, t.handed
                from given g
               cross join unnest(:tenders, :parts, :references, :handed)
                          with ordinality as t (tender, cents, reference, handed, line)
            )
            select number from given
            """;

    private static final String SELECT = """
            select r.*, t.*, v.receipt_number is not null as is_void, v.after_close, v.reason, v.voided_by_name, v.voided_at,
                   (select count(*) from receipt_copy c where c.receipt_number = r.number) as copies
              from receipt r
              left join receipt_void v on v.receipt_number = r.number
             cross join lateral (
               select max(version) as version, array_agg(tender order by line) as tenders,
                      array_agg(cents order by line) as parts, array_agg(reference order by line) as refs,
                      array_agg(handed_over order by line) as handed
                 from receipt_tender o
                where o.receipt_number = r.number
                  and version = (select max(version) from receipt_tender l where l.receipt_number = r.number)) t
            """;

    private static final String WITH_GAPS = """
            select 'drawer ' || d.number, 'It counted ' || d.receipts || ' receipts, ' || count(r.serial) || ' were given, the last is '
                   || coalesce(max(r.serial), 0) || '.'
              from drawer d
              left join receipt r on r.drawer_id = d.id
             group by d.id
            having d.receipts <> count(r.serial) or count(r.serial) <> coalesce(max(r.serial), 0)
            """;

    /** Each version of its tenders comes to what the receipt says. */
    private static final String NOT_TENDERED = """
            select 'receipt ' || r.number, r.cents || ' cents were receipted, ' || coalesce(sum(t.cents), 0)
                   || ' were handed over by version ' || coalesce(t.version, 0) || '.'
              from receipt r
              left join receipt_tender t on t.receipt_number = r.number
             group by r.number, t.version
            having r.cents <> coalesce(sum(t.cents), 0)
            """;

    private final JdbcClient jdbc;
    private final RoundTrips trips;

    ReceiptTable(JdbcClient jdbc, RoundTrips trips) {
        this.jdbc = jdbc;
        this.trips = trips;
    }

    /** Empty when the drawer is not open. */
    Optional<String> issue(IssueReceipt command, String prefix, Instant now) {
        var tenders = command.tenders();
        var values = new MapSqlParameterSource()
                .addValue("drawer", command.drawer().value())
                .addValue("prefix", prefix)
                .addValue("payment", command.payment())
                .addValue("account", command.account().value())
                .addValue("cents", command.amount().cents())
                .addValue("paidBy", command.paidBy())
                .addValue("language", command.language().name())
                .addValue("now", now.atOffset(ZoneOffset.UTC))
                .addValue("tenders", texts(tenders, line -> line.tender().name()))
                .addValue("parts", cents(tenders, TenderLine::amount))
                .addValue("references", texts(tenders, TenderLine::reference))
                .addValue("handed", cents(tenders, TenderLine::handedOver));
        return trips.ask(ISSUE, values, (row, _) -> row.getString(1)).get().stream()
                .findFirst();
    }

    Optional<ReceiptRow> numbered(String number) {
        return jdbc.sql(SELECT + "where r.number = :number")
                .param("number", number)
                .query(ReceiptTable::row)
                .optional();
    }

    Optional<ReceiptRow> ofPayment(UUID payment) {
        return jdbc.sql(SELECT + "where r.payment_id = :payment")
                .param("payment", payment)
                .query(ReceiptTable::row)
                .optional();
    }

    List<ReceiptRow> latestOf(DrawerId drawer, int limit) {
        return jdbc.sql(SELECT + "where r.drawer_id = :drawer order by r.serial desc limit :limit")
                .param("drawer", drawer.value())
                .param("limit", limit)
                .query(ReceiptTable::row)
                .list();
    }

    List<ReceiptRow> issuedBetween(Instant from, Instant until) {
        return jdbc.sql(SELECT + "where r.issued_at >= :from and r.issued_at < :until order by r.drawer_id, r.serial")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(ReceiptTable::row)
                .list();
    }

    @Override
    public List<BooksFinding> findings() {
        var findings = new ArrayList<>(ask("I4", WITH_GAPS));
        findings.addAll(ask("I6", NOT_TENDERED));
        return findings;
    }

    private List<BooksFinding> ask(String invariant, String sql) {
        return jdbc.sql(sql)
                .query((row, _) -> new BooksFinding(invariant, row.getString(1), row.getString(2)))
                .list();
    }

    static @Nullable String[] texts(List<TenderLine> tenders, Function<TenderLine, @Nullable String> column) {
        return tenders.stream().map(column).toArray(String[]::new);
    }

    static @Nullable Long[] cents(List<TenderLine> tenders, Function<TenderLine, @Nullable Money> column) {
        return tenders.stream()
                .map(line -> {
                    var money = column.apply(line);
                    return money == null ? null : (Long) money.cents();
                })
                .toArray(Long[]::new);
    }

    private static ReceiptRow row(ResultSet row, int number) throws SQLException {
        return new ReceiptRow(
                row.getString("number"),
                new DrawerId(row.getObject("drawer_id", UUID.class)),
                row.getInt("serial"),
                row.getObject("payment_id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                Money.ofCents(row.getLong("cents")),
                tenders(row),
                row.getInt("version"),
                row.getString("paid_by"),
                ReceiptLanguage.valueOf(row.getString("language")),
                instant(row, "issued_at"),
                row.getBoolean("is_void")
                        ? new ReceiptRow.Voided(
                                row.getBoolean("after_close"),
                                row.getString("reason"),
                                row.getString("voided_by_name"),
                                instant(row, "voided_at"))
                        : null,
                row.getInt("copies"));
    }

    private static List<TenderLine> tenders(ResultSet row) throws SQLException {
        var kinds = array(row, "tenders");
        var parts = array(row, "parts");
        var references = array(row, "refs");
        var handed = array(row, "handed");
        var lines = new ArrayList<TenderLine>();
        for (int i = 0; i < kinds.length; i++)
            lines.add(new TenderLine(
                    Tender.valueOf(String.valueOf(kinds[i])),
                    Money.ofCents((Long) Objects.requireNonNull(parts[i])),
                    (String) references[i],
                    handed[i] == null ? null : Money.ofCents((Long) handed[i])));
        return lines;
    }

    private static @Nullable Object[] array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return (Object[]) array.getArray();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
