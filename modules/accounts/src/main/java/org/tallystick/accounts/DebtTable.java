package org.tallystick.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Repository;
import org.tallystick.agency.DebtType;
import org.tallystick.agency.DebtTypes;
import org.tallystick.approvals.Conflicts;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.CopiedRows;
import org.tallystick.tenancy.RoundTrips;

/** Writes and reads the debts of accounts. */
@Repository
class DebtTable {

    /** A debt and its place on its account, from 0. */
    record Placed(UUID account, int position, NewDebt debt) {}

    /** One of an account's debts, if it has any. */
    private record Owing(
            AccountId account,
            String department,
            List<String> concerns,
            @Nullable DebtRow debt) {

        static AccountDebts together(List<Owing> rows) {
            return new AccountDebts(
                    rows.getFirst().account,
                    rows.getFirst().department,
                    rows.getFirst().concerns,
                    rows.stream().flatMap(row -> Stream.ofNullable(row.debt)).toList());
        }
    }

    private final JdbcTemplate jdbc;
    private final RoundTrips trips;
    private final DebtTypes types;

    DebtTable(JdbcTemplate jdbc, RoundTrips trips, DebtTypes types) {
        this.jdbc = jdbc;
        this.trips = trips;
        this.types = types;
    }

    Set<UUID> knownAmong(Collection<UUID> ids) {
        return Set.copyOf(jdbc.query(
                "select id from debt where id = any (cast(? as uuid[]))",
                (row, _) -> row.getObject("id", UUID.class),
                (Object) AccountTable.texts(ids)));
    }

    /** The place after the last debt of each account that has any. */
    Map<AccountId, Integer> nextPlaces(Collection<AccountId> accounts) {
        var places = new HashMap<AccountId, Integer>();
        jdbc.query(
                "select account_id, max(position) + 1 as place from debt where account_id = any (cast(? as uuid[])) group by account_id",
                row -> {
                    places.put(new AccountId(row.getObject("account_id", UUID.class)), row.getInt("place"));
                },
                (Object) AccountTable.texts(
                        accounts.stream().map(AccountId::value).toList()));
        return places;
    }

    void open(List<OpenAccount> opened) {
        var placed = new ArrayList<Placed>();
        for (var account : opened)
            for (int position = 0; position < account.debts().size(); position++)
                placed.add(new Placed(
                        account.id().value(), position, account.debts().get(position)));
        insert(placed);
    }

    void insert(List<Placed> placed) {
        var rows = CopiedRows.into("debt", "id", "account_id", "position", "number", "debt_type", "incurred_on");
        for (var one : placed)
            rows.row()
                    .id(one.debt().id().value())
                    .id(one.account())
                    .number(one.position())
                    .text(one.debt().finalNumber())
                    .text(one.debt().debtType())
                    .day(one.debt().incurredOn());
        rows.write(jdbc);
    }

    List<DebtRow> of(List<AccountId> accounts) {
        return jdbc.query("""
                select id, account_id, number, debt_type, incurred_on from debt
                 where account_id = any (cast(? as uuid[])) order by account_id, position""", (row, _) -> debt(row), (Object)
                AccountTable.texts(accounts.stream().map(AccountId::value).toList()));
    }

    /** The accounts that are there, each with its debts in their order. */
    Answer<List<AccountDebts>> withAccounts(List<AccountId> accounts) {
        var rows = trips.ask(
                """
                select a.id as account_id, a.department, a.number as account_number, a.party_id, d.id, d.number, d.debt_type, d.incurred_on
                  from account a
                  left join debt d on d.account_id = a.id
                 where a.id = any (cast(:accounts as uuid[])) order by a.id, d.position""",
                new MapSqlParameterSource(
                        "accounts",
                        AccountTable.texts(
                                accounts.stream().map(AccountId::value).toList())),
                (row, _) -> new Owing(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("department"),
                        List.of(
                                Conflicts.account(row.getString("account_number")),
                                Conflicts.debtor(row.getObject("party_id", UUID.class))),
                        row.getObject("id") == null ? null : debt(row)));
        return () -> rows.get().stream().collect(Collectors.groupingBy(Owing::account)).values().stream()
                .map(Owing::together)
                .toList();
    }

    private DebtRow debt(ResultSet row) throws SQLException {
        return new DebtRow(
                new DebtId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("number"),
                row.getString("debt_type"),
                nameOf(row.getString("debt_type")),
                row.getObject("incurred_on", LocalDate.class));
    }

    Optional<AccountId> accountOf(DebtId debt) {
        return jdbc
                .query(
                        "select account_id from debt where id = ?",
                        (row, _) -> new AccountId(row.getObject("account_id", UUID.class)),
                        debt.value())
                .stream()
                .findFirst();
    }

    /** A debt type that the agency has given up since keeps its code as its name. */
    String nameOf(String debtType) {
        return types.byCode(debtType).map(DebtType::name).orElse(debtType);
    }
}
