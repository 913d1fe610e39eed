package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invariants of the books as questions to the database; each answer is a row that breaks one. */
@Repository
class BooksQueries implements BooksRule {

    private static final String UNBALANCED = """
            select 'transaction ' || j.id, 'It sums to ' || coalesce(sum(e.cents), 0) || ' cents over ' || count(e.line) || ' entries.'
              from journal j
              left join entry e on e.journal_id = j.id
             group by j.id
            having coalesce(sum(e.cents), 0) <> 0 or count(e.line) = 0
            """;

    private static final String PROJECTION = """
            select 'charge ' || coalesce(b.charge_id, s.charge_id, c.id),
                   'Kept: ' || concat_ws(', ', b.levied, b.adjusted, b.moved, b.paid)
                   || '. Entries: ' || concat_ws(', ', s.levied, s.adjusted, s.moved, s.paid)
                   || '. Levied at: ' || c.levied || '.'
              from charge c
              full join charge_balance b on b.charge_id = c.id
              left join (select charge_id,
                                coalesce(sum(cents) filter (where ledger_account = 'receivable_levied'), 0) as levied,
                                coalesce(sum(cents) filter (where ledger_account = 'receivable_adjusted'), 0) as adjusted,
                                -coalesce(sum(cents) filter (where ledger_account = 'receivable_moved'), 0) as moved,
                                -coalesce(sum(cents) filter (where ledger_account = 'receivable_paid'), 0) as paid
                           from entry
                          where charge_id is not null
                          group by charge_id) s on s.charge_id = coalesce(c.id, b.charge_id)
             where c.id is null or b.charge_id is null or b.account_id <> c.account_id
                or (b.levied, b.adjusted, b.moved, b.paid)
                   is distinct from (coalesce(s.levied, 0), coalesce(s.adjusted, 0), coalesce(s.moved, 0), coalesce(s.paid, 0))
                or c.levied <> coalesce(s.levied, 0)
            """;

    /** A credit that came with the history of a charge is declared; one that arose here is not. */
    private static final String BELOW_ZERO = """
            select 'charge ' || b.charge_id, 'Its balance is ' || b.balance || ' cents.'
              from charge_balance b
             where b.balance < 0
               and not exists (select from entry e
                                 join journal j on j.id = e.journal_id
                                where e.account_id = b.account_id and e.charge_id = b.charge_id and j.kind = 'TAKE_ON')
            """;

    /** Opening balances come in pieces that can be told apart: what was levied, adjusted, moved and paid, each against its own. */
    private static final String MIXED_HISTORY = """
            select 'transaction ' || j.id, 'Of a ' || j.kind || ', ' || s.account || ' has ' || s.cents || ' cents left.'
              from journal j
              join (select journal_id, case ledger_account
                                         when 'levies' then 'receivable_levied'
                                         when 'adjustments' then 'receivable_adjusted'
                                         when 'moved_elsewhere' then 'receivable_moved'
                                         when 'earlier_receipts' then 'receivable_paid'
                                         else ledger_account end as account, sum(cents) as cents
                      from entry
                     group by 1, 2) s on s.journal_id = j.id
             where j.kind in ('LEVY', 'TAKE_ON')
               and (s.cents <> 0 or (j.kind = 'LEVY') <> (s.account = 'receivable_levied'))
            """;

    private final JdbcClient jdbc;

    BooksQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<BooksFinding> findings() {
        var findings = new ArrayList<BooksFinding>();
        findings.addAll(ask("I1", UNBALANCED));
        findings.addAll(ask("I2", PROJECTION));
        findings.addAll(ask("I2", MIXED_HISTORY));
        findings.addAll(ask("I6", BELOW_ZERO));
        return findings;
    }

    private List<BooksFinding> ask(String invariant, String sql) {
        return jdbc.sql(sql)
                .query((row, _) -> new BooksFinding(invariant, row.getString(1), row.getString(2)))
                .list();
    }
}
