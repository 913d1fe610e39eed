package org.tallystick.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;

/** Sums over balances, and the journal as an account sees it. */
@Repository
class Sums {

    private static final String TOTALS = """
            select count(*), coalesce(sum(levied), 0), coalesce(sum(adjusted), 0), coalesce(sum(moved), 0),
                   coalesce(sum(paid), 0)
              from charge_balance
            """;

    private static final String JOURNAL = """
            select j.*, e.account_id, e.change
              from (select journal_id, account_id, sum(cents) as change
                      from entry
                     where account_id = any(cast(:accounts as uuid[])) and charge_id is not null
                     group by journal_id, account_id) e
              join journal j on j.id = e.journal_id
             order by j.posted_at desc, j.id desc
            """;

    private static final String BY_SOURCE = """
            select j.source, count(distinct e.charge_id) as charges,
                   coalesce(sum(cents) filter (where ledger_account = 'receivable_levied'), 0) as levied,
                   coalesce(sum(cents) filter (where ledger_account = 'receivable_adjusted'), 0) as adjusted,
                   -coalesce(sum(cents) filter (where ledger_account = 'receivable_moved'), 0) as moved,
                   -coalesce(sum(cents) filter (where ledger_account = 'receivable_paid'), 0) as paid
              from journal j
              join entry e on e.journal_id = j.id
             where j.source_kind = :kind and e.charge_id is not null
             group by j.source
            """;

    private final JdbcClient jdbc;

    Sums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<AccountId, Money> balancesOf(Collection<AccountId> accounts) {
        var balances = new HashMap<AccountId, Money>();
        accounts.forEach(account -> balances.put(account, Money.ZERO));
        jdbc.sql("""
                        select account_id, sum(balance)
                          from charge_balance
                         where account_id = any(cast(:accounts as uuid[]))
                         group by account_id""")
                .param("accounts", ChargeTable.ids(accounts))
                .query((row, _) ->
                        balances.put(new AccountId(row.getObject(1, UUID.class)), Money.ofCents(row.getLong(2))))
                .list();
        return balances;
    }

    Totals of(Collection<AccountId> accounts) {
        return jdbc.sql(TOTALS + " where account_id = any(cast(:accounts as uuid[]))")
                .param("accounts", ChargeTable.ids(accounts))
                .query(Sums::totals)
                .single();
    }

    Totals ofEverything() {
        return jdbc.sql(TOTALS).query(Sums::totals).single();
    }

    Map<String, Totals> bySource(String kind) {
        var totals = new HashMap<String, Totals>();
        jdbc.sql(BY_SOURCE)
                .param("kind", kind)
                .query((row, _) -> totals.put(
                        row.getString("source"),
                        new Totals(
                                row.getLong("charges"),
                                Money.ofCents(row.getLong("levied")),
                                Money.ofCents(row.getLong("adjusted")),
                                Money.ofCents(row.getLong("moved")),
                                Money.ofCents(row.getLong("paid")))))
                .list();
        return totals;
    }

    List<JournalRow> journalOf(Collection<AccountId> accounts) {
        return jdbc.sql(JOURNAL)
                .param("accounts", ChargeTable.ids(accounts))
                .query(Sums::journalRow)
                .list();
    }

    List<ChargeEntryRow> entriesOf(Collection<AccountId> accounts) {
        return jdbc.sql("""
                        select e.charge_id, e.account_id, e.ledger_account, e.cents, j.kind, j.effective_on, j.posted_on,
                               j.description, j.source_kind, j.source, j.actor_name
                          from entry e
                          join journal j on j.id = e.journal_id
                         where e.account_id = any(cast(:accounts as uuid[])) and e.charge_id is not null
                         order by e.charge_id, j.posted_at, j.id, e.line
                        """)
                .param("accounts", ChargeTable.ids(accounts))
                .query((row, _) -> new ChargeEntryRow(
                        new ChargeId(row.getObject("charge_id", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        LedgerAccount.valueOf(row.getString("ledger_account").toUpperCase(Locale.ROOT)),
                        Money.ofCents(row.getLong("cents")),
                        PostingKind.valueOf(row.getString("kind")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("posted_on", LocalDate.class),
                        row.getString("description"),
                        new PostingSource(row.getString("source_kind"), row.getString("source")),
                        row.getString("actor_name")))
                .list();
    }

    private static Totals totals(ResultSet row, int number) throws SQLException {
        return new Totals(
                row.getLong(1),
                Money.ofCents(row.getLong(2)),
                Money.ofCents(row.getLong(3)),
                Money.ofCents(row.getLong(4)),
                Money.ofCents(row.getLong(5)));
    }

    private static JournalRow journalRow(ResultSet row, int number) throws SQLException {
        return new JournalRow(
                new TransactionId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                PostingKind.valueOf(row.getString("kind")),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("posted_on", LocalDate.class),
                instant(row),
                row.getString("description"),
                new PostingSource(row.getString("source_kind"), row.getString("source")),
                row.getString("actor_name"),
                Money.ofCents(row.getLong("change")));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("posted_at", OffsetDateTime.class).toInstant();
    }
}
