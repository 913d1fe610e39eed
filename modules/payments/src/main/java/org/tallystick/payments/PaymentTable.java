package org.tallystick.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.ledger.BooksFinding;
import org.tallystick.ledger.BooksRule;
import org.tallystick.ledger.ChargeId;
import org.tallystick.ledger.TransactionId;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.RoundTrips;

/** Payments with their allocations, and the keys under which they were asked for. */
@Repository
class PaymentTable implements BooksRule {

    private static final String INSERT = """
            with taken as (
              insert into payment (id, account_id, drawer_id, cents, received_on, posted_on, taken_at, taken_by,
                                   taken_by_name, policy_code, policy_version, journal_id, balance_after)
              values (:id, :account, :drawer, :cents, :receivedOn, :postedOn, :takenAt, :takenBy,
                      :takenByName, :policy, :version, :journal, :after)
            )
            insert into allocation (payment_id, line, charge_id, cents, why)
            select :id, line, charge, part, why
              from unnest(cast(:charges as uuid[]), :parts, :whys) with ordinality as t (charge, part, why, line)
            """;

    private static final String NOT_ALLOCATED = """
            select 'payment ' || p.id, p.cents || ' cents were taken, ' || coalesce(sum(a.cents), 0) || ' were allocated.'
              from payment p
              left join allocation a on a.payment_id = p.id
             group by p.id
            having p.cents <> coalesce(sum(a.cents), 0)
            """;

    /** A key with what was asked for under it. */
    record Claim(PaymentId payment, String content) {}

    private final JdbcClient jdbc;
    private final RoundTrips trips;

    PaymentTable(JdbcClient jdbc, RoundTrips trips) {
        this.jdbc = jdbc;
        this.trips = trips;
    }

    /** False when the key is taken; waits for the one who is taking it. */
    Answer<Boolean> claim(String key, String content, PaymentId payment) {
        var claimed = trips.ask(
                """
                insert into payment_request values (:key, :content, :payment) on conflict do nothing
                returning payment_id""",
                new MapSqlParameterSource("key", key)
                        .addValue("content", content)
                        .addValue("payment", payment.value()),
                (_, _) -> true);
        return () -> !claimed.get().isEmpty();
    }

    Claim claimed(String key) {
        return jdbc.sql("select payment_id, content from payment_request where idempotency_key = :key")
                .param("key", key)
                .query((row, _) -> new Claim(new PaymentId(row.getObject(1, UUID.class)), row.getString(2)))
                .single();
    }

    void insert(PaymentRow row, TakePayment command, DrawerRow drawer, PaymentPreview preview) {
        var paid = preview.paid();
        var values = new MapSqlParameterSource()
                .addValue("id", row.id().value())
                .addValue("account", command.account().value())
                .addValue("drawer", drawer.id().value())
                .addValue("cents", command.amount().cents())
                .addValue("receivedOn", command.receivedOn())
                .addValue("postedOn", row.postedOn())
                .addValue("takenAt", row.takenAt().atOffset(ZoneOffset.UTC))
                .addValue("takenBy", CurrentPerson.get().person().value())
                .addValue("takenByName", row.takenBy())
                .addValue("policy", preview.policyCode())
                .addValue("version", preview.policyVersion())
                .addValue("journal", row.journal().value())
                .addValue("after", row.balanceAfter().cents())
                .addValue(
                        "charges",
                        paid.stream().map(line -> line.charge().id().toString()).toArray(String[]::new))
                .addValue(
                        "parts", paid.stream().map(line -> line.pays().cents()).toArray(Long[]::new))
                .addValue("whys", paid.stream().map(PreviewLine::why).toArray(String[]::new));
        trips.write(INSERT, values);
    }

    List<TransactionId> journalsOf(List<UUID> payments) {
        return jdbc.sql("select journal_id from payment where id = any(cast(:ids as uuid[]))")
                .param("ids", payments.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> new TransactionId(row.getObject(1, UUID.class)))
                .list();
    }

    Optional<PaymentRow> of(PaymentId id) {
        return jdbc.sql("select * from payment where id = :id")
                .param("id", id.value())
                .query(PaymentTable::row)
                .optional();
    }

    List<AllocationRow> allocationsOf(PaymentId id) {
        return jdbc.sql("select charge_id, cents, why from allocation where payment_id = :id order by line")
                .param("id", id.value())
                .query((row, _) -> new AllocationRow(
                        new ChargeId(row.getObject(1, UUID.class)), Money.ofCents(row.getLong(2)), row.getString(3)))
                .list();
    }

    @Override
    public List<BooksFinding> findings() {
        return jdbc.sql(NOT_ALLOCATED)
                .query((row, _) -> new BooksFinding("I6", row.getString(1), row.getString(2)))
                .list();
    }

    private static PaymentRow row(ResultSet row, int number) throws SQLException {
        return new PaymentRow(
                new PaymentId(row.getObject("id", UUID.class)),
                row.getObject("received_on", LocalDate.class),
                row.getObject("posted_on", LocalDate.class),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getString("taken_by_name"),
                row.getString("policy_code") + ", version " + row.getInt("policy_version"),
                Money.ofCents(row.getLong("balance_after")),
                new TransactionId(row.getObject("journal_id", UUID.class)));
    }
}
