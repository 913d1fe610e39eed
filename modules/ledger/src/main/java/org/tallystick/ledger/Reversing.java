package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.money.Money;

/** Reads what a transaction did, to take it back, and what a day brought in cash. */
@Repository
class Reversing {

    private final JdbcClient jdbc;
    private final BusinessDay day;

    Reversing(JdbcClient jdbc, BusinessDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    List<AccountId> accountsOf(TransactionId transaction) {
        return jdbc.sql("select distinct account_id from entry where journal_id = :id order by account_id")
                .param("id", transaction.value())
                .query((row, _) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    Posting of(TransactionId reversal, TransactionId original, String description, PostingSource source) {
        var effectiveOn = jdbc.sql("select effective_on from journal where id = :id")
                .param("id", original.value())
                .query(LocalDate.class)
                .single();
        return new Posting(
                reversal,
                PostingKind.REVERSAL,
                effectiveOn,
                day.today(),
                description,
                source,
                original,
                negated(original));
    }

    private List<PostingLine> negated(TransactionId original) {
        return jdbc.sql("""
                        select ledger_account, fund, account_id, charge_id, cents
                          from entry where journal_id = :id order by line""")
                .param("id", original.value())
                .query((row, _) -> new PostingLine(
                        LedgerAccount.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        row.getString(2),
                        new AccountId(row.getObject(3, UUID.class)),
                        charge(row.getObject(4, UUID.class)),
                        Money.ofCents(row.getLong(5)).negated()))
                .list();
    }

    List<CashRow> cashPostedOn(LocalDate postedOn) {
        return jdbc.sql("""
                        select j.kind, j.source_kind, j.source, sum(e.cents)
                          from journal j
                          join entry e on e.journal_id = j.id
                         where j.posted_on = :day and e.ledger_account = 'cash'
                         group by j.kind, j.source_kind, j.source""")
                .param("day", postedOn)
                .query((row, _) -> new CashRow(
                        PostingKind.valueOf(row.getString(1)),
                        new PostingSource(row.getString(2), row.getString(3)),
                        Money.ofCents(row.getLong(4))))
                .list();
    }

    private static @Nullable ChargeId charge(@Nullable UUID id) {
        return id == null ? null : new ChargeId(id);
    }
}
