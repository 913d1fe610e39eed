package org.tallystick.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.approvals.DirectActs;
import org.tallystick.ledger.TransactionId;
import org.tallystick.money.Money;
import org.tallystick.security.SignedIn;

/** What was taken back, and what a day's payments come to. */
@Repository
class ReversalTable {

    /** A payment of a day with what of it was allocated. */
    record Posted(PaymentId payment, UUID drawer, Money amount, Money allocated) {}

    private final JdbcClient jdbc;

    ReversalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the payment was taken back already; waits for the one who is doing it. */
    boolean claim(ReversalRow reversal, TransactionId journal, List<String> concerns, SignedIn by) {
        return jdbc.sql("""
                                insert into payment_reversal (payment_id, kind, reason, reversed_on, reversed_at, reversed_by,
                                                              reversed_by_name, journal_id, concerns)
                                values (:payment, :kind, :reason, :on, :at, :by, :byName, :journal, :concerns)
                                on conflict do nothing""")
                        .param("payment", reversal.payment().value())
                        .param("kind", reversal.kind().name())
                        .param("reason", reversal.reason())
                        .param("on", reversal.reversedOn())
                        .param("at", reversal.at().atOffset(ZoneOffset.UTC))
                        .param("by", by.person().value())
                        .param("byName", by.name())
                        .param("journal", journal.value())
                        .param("concerns", concerns.toArray(String[]::new))
                        .update()
                == 1;
    }

    Optional<ReversalRow> of(PaymentId payment) {
        return jdbc.sql("select * from payment_reversal where payment_id = :payment")
                .param("payment", payment.value())
                .query(ReversalTable::row)
                .optional();
    }

    /** Voids that needed nobody's word, about any of these accounts or debtors since then. */
    List<DirectActs.Done> voidedDirectly(Collection<String> concerns, Instant since) {
        return jdbc.sql("""
                        select p.cents, r.reversed_at
                          from payment_reversal r
                          join payment p on p.id = r.payment_id
                         where r.concerns && cast(:concerns as text[]) and r.kind = 'VOID' and r.reversed_at >= :since
                         order by r.reversed_at desc limit 200""")
                .param("concerns", concerns.toArray(String[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new DirectActs.Done(
                        "voided",
                        Money.ofCents(row.getLong(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    List<ReversalRow> on(LocalDate day) {
        return jdbc.sql("select * from payment_reversal where reversed_on = :day order by reversed_at")
                .param("day", day)
                .query(ReversalTable::row)
                .list();
    }

    List<Posted> postedOn(LocalDate day) {
        return jdbc.sql("""
                        select p.id, p.drawer_id, p.cents, coalesce(sum(a.cents), 0)
                          from payment p
                          left join allocation a on a.payment_id = p.id
                         where p.posted_on = :day
                         group by p.id""")
                .param("day", day)
                .query((row, _) -> new Posted(
                        new PaymentId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class),
                        Money.ofCents(row.getLong(3)),
                        Money.ofCents(row.getLong(4))))
                .list();
    }

    private static ReversalRow row(ResultSet row, int number) throws SQLException {
        Instant at = row.getObject("reversed_at", OffsetDateTime.class).toInstant();
        return new ReversalRow(
                new PaymentId(row.getObject("payment_id", UUID.class)),
                ReversalRow.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getObject("reversed_on", LocalDate.class),
                at,
                row.getString("reversed_by_name"));
    }
}
