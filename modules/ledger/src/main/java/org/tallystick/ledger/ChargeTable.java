package org.tallystick.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.DebtId;
import org.tallystick.money.Money;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.CopiedRows;
import org.tallystick.tenancy.RoundTrips;

/** Charges with their balances, as they are and as they were. */
@Repository
class ChargeTable {

    private static final String CHARGES = """
            select c.id, c.account_id, c.debt_id, c.type, c.seq, c.levied_on, c.fund,
                   b.levied, b.adjusted, b.moved, b.paid, b.balance
              from charge_balance b
              join charge c on c.id = b.charge_id
             where b.account_id = any(cast(:accounts as uuid[]))
            """;

    /** Held in one order by everybody, so that nobody waits for each other. */
    private static final String LOCKED = CHARGES + " order by b.account_id, b.charge_id for update of b";

    private static final String IN_ORDER = CHARGES + " order by c.account_id, c.seq, c.levied_on, c.id";

    private static final String AS_OF = """
            select c.id, c.account_id, c.debt_id, c.type, c.seq, c.levied_on, c.fund,
                   s.levied, s.adjusted, s.moved, s.paid, s.levied + s.adjusted - s.moved - s.paid as balance
              from charge c
              join (select e.charge_id,
                           coalesce(sum(cents) filter (where ledger_account = 'receivable_levied'), 0) as levied,
                           coalesce(sum(cents) filter (where ledger_account = 'receivable_adjusted'), 0) as adjusted,
                           -coalesce(sum(cents) filter (where ledger_account = 'receivable_moved'), 0) as moved,
                           -coalesce(sum(cents) filter (where ledger_account = 'receivable_paid'), 0) as paid
                      from entry e
                      join journal j on j.id = e.journal_id
                     where e.account_id = any(cast(:accounts as uuid[])) and e.charge_id is not null
                       and case when :effective then j.effective_on else j.posted_on end <= :day
                     group by e.charge_id) s on s.charge_id = c.id
             order by c.account_id, c.seq, c.levied_on, c.id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final RoundTrips trips;

    ChargeTable(JdbcClient jdbc, JdbcTemplate batch, RoundTrips trips) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.trips = trips;
    }

    List<ChargeRow> of(Collection<AccountId> accounts) {
        return jdbc.sql(IN_ORDER)
                .param("accounts", ids(accounts))
                .query(ChargeTable::row)
                .list();
    }

    Answer<List<ChargeRow>> locked(Collection<AccountId> accounts) {
        return trips.ask(LOCKED, new MapSqlParameterSource("accounts", ids(accounts)), ChargeTable::row);
    }

    List<ChargeRow> effectiveBy(Collection<AccountId> accounts, LocalDate day) {
        return asOf(accounts, day, true);
    }

    List<ChargeRow> postedBy(Collection<AccountId> accounts, LocalDate day) {
        return asOf(accounts, day, false);
    }

    private List<ChargeRow> asOf(Collection<AccountId> accounts, LocalDate day, boolean effective) {
        return jdbc.sql(AS_OF)
                .param("accounts", ids(accounts))
                .param("day", day)
                .param("effective", effective)
                .query(ChargeTable::row)
                .list();
    }

    Set<ChargeId> known(List<Levy> levies) {
        return jdbc
                .sql("select id from charge where id = any(cast(:ids as uuid[]))")
                .param("ids", texts(levies, Levy::id))
                .query((row, _) -> new ChargeId(row.getObject(1, UUID.class)))
                .stream()
                .collect(Collectors.toSet());
    }

    void insert(List<Levy> levies) {
        var charges =
                CopiedRows.into("charge", "id", "account_id", "debt_id", "type", "fund", "levied_on", "seq", "levied");
        var balances =
                CopiedRows.into("charge_balance", "charge_id", "account_id", "levied", "adjusted", "moved", "paid");
        for (var levy : levies) {
            charges.row()
                    .id(levy.id().value())
                    .id(levy.account().value())
                    .id(levy.debt().value())
                    .text(levy.type())
                    .text(levy.fund())
                    .day(levy.leviedOn())
                    .number(levy.seq())
                    .big(levy.levied().cents());
            balances.row()
                    .id(levy.id().value())
                    .id(levy.account().value())
                    .big(levy.levied().cents())
                    .big(levy.adjusted().cents())
                    .big(levy.moved().cents())
                    .big(levy.paid().cents());
        }
        charges.write(batch);
        balances.write(batch);
    }

    static String[] ids(Collection<AccountId> accounts) {
        return accounts.stream().map(account -> account.value().toString()).toArray(String[]::new);
    }

    private static String[] texts(List<Levy> levies, Function<Levy, Object> column) {
        return levies.stream().map(levy -> column.apply(levy).toString()).toArray(String[]::new);
    }

    private static ChargeRow row(ResultSet row, int number) throws SQLException {
        return new ChargeRow(
                new ChargeId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new DebtId(row.getObject("debt_id", UUID.class)),
                row.getString("type"),
                row.getInt("seq"),
                row.getObject("levied_on", LocalDate.class),
                Money.ofCents(row.getLong("levied")),
                Money.ofCents(row.getLong("adjusted")),
                Money.ofCents(row.getLong("moved")),
                Money.ofCents(row.getLong("paid")),
                Money.ofCents(row.getLong("balance")),
                row.getString("fund"));
    }
}
