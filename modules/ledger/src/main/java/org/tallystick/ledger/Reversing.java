package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    /** Money goes back from where it is by now. */
    Posting of(
            TransactionId reversal,
            TransactionId original,
            String description,
            PostingSource source,
            LedgerAccount moneyFrom) {
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
                negated(original, moneyFrom));
    }

    private List<PostingLine> negated(TransactionId original, LedgerAccount moneyFrom) {
        return jdbc.sql("""
                        select ledger_account, fund, account_id, charge_id, cents
                          from entry where journal_id = :id order by line""")
                .param("id", original.value())
                .query((row, _) -> new PostingLine(
                        from(row.getString(1), moneyFrom),
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
                         where j.posted_on = :day and j.kind <> 'DEPOSIT' and e.ledger_account in ('cash', 'bank')
                         group by j.kind, j.source_kind, j.source""")
                .param("day", postedOn)
                .query((row, _) -> new CashRow(
                        PostingKind.valueOf(row.getString(1)),
                        new PostingSource(row.getString(2), row.getString(3)),
                        Money.ofCents(row.getLong(4))))
                .list();
    }

    /** Payments on these accounts since the day that stand. */
    List<ReceivedRow> received(Collection<AccountId> accounts, LocalDate since) {
        return jdbc.sql("""
                        select e.account_id, j.effective_on, sum(e.cents)
                          from entry e join journal j on j.id = e.journal_id
                         where e.account_id = any(cast(:ids as uuid[])) and e.ledger_account = 'cash'
                           and j.kind = 'PAYMENT' and j.effective_on >= :since
                           and not exists (select from journal r where r.reverses = j.id)
                         group by e.account_id, j.effective_on order by j.effective_on, e.account_id""")
                .param(
                        "ids",
                        accounts.stream().map(one -> one.value().toString()).toArray(String[]::new))
                .param("since", since)
                .query((row, _) -> new ReceivedRow(
                        new AccountId(row.getObject(1, UUID.class)),
                        row.getObject(2, LocalDate.class),
                        Money.ofCents(row.getLong(3))))
                .list();
    }

    /** What the transactions brought in cash, fund by fund. */
    Map<String, Money> cashByFund(Collection<TransactionId> transactions) {
        var funds = new TreeMap<String, Money>();
        jdbc.sql("""
                        select fund, sum(cents) from entry
                         where journal_id = any(cast(:ids as uuid[])) and ledger_account = 'cash' group by fund""")
                .param("ids", texts(transactions))
                .query((row, _) -> funds.put(row.getString(1), Money.ofCents(row.getLong(2))))
                .list();
        return funds;
    }

    /** What each of these transactions brought to the bank. */
    Map<TransactionId, Money> banked(Collection<TransactionId> transactions) {
        var banked = new HashMap<TransactionId, Money>();
        jdbc.sql("""
                        select journal_id, sum(cents) from entry
                         where journal_id = any(cast(:ids as uuid[])) and ledger_account = 'bank' group by journal_id""")
                .param("ids", texts(transactions))
                .query((row, _) ->
                        banked.put(new TransactionId(row.getObject(1, UUID.class)), Money.ofCents(row.getLong(2))))
                .list();
        return banked;
    }

    private static String[] texts(Collection<TransactionId> transactions) {
        return transactions.stream().map(TransactionId::toString).toArray(String[]::new);
    }

    private static LedgerAccount from(String code, LedgerAccount moneyFrom) {
        var account = LedgerAccount.valueOf(code.toUpperCase(Locale.ROOT));
        return account == LedgerAccount.CASH ? moneyFrom : account;
    }

    private static @Nullable ChargeId charge(@Nullable UUID id) {
        return id == null ? null : new ChargeId(id);
    }
}
