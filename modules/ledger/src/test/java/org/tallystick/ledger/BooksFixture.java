package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.DebtId;
import org.tallystick.money.Money;
import org.tallystick.tenancy.Ids;

/** Accounts with one debt each, and levies on them. */
record BooksFixture(JdbcClient jdbc) {

    static final LocalDate SPRING = LocalDate.of(2024, 4, 1);
    static final PostingSource BY_HAND = new PostingSource("test", "by hand");

    record Owed(AccountId account, DebtId debt) {

        Levy levy(String type, String levied) {
            return levy(type, levied, "0", "0", "0");
        }

        Levy levy(String type, String levied, String adjusted, String moved, String paid) {
            return new Levy(
                    new ChargeId(Ids.next()),
                    account,
                    debt,
                    type,
                    Money.of(levied),
                    SPRING,
                    1,
                    Money.of(adjusted),
                    Money.of(moved),
                    Money.of(paid));
        }
    }

    Owed owed() {
        return owed(1).getFirst();
    }

    List<Owed> owed(int count) {
        var owed = IntStream.range(0, count)
                .mapToObj(_ -> new Owed(new AccountId(Ids.next()), new DebtId(Ids.next())))
                .toList();
        var accounts =
                owed.stream().map(each -> each.account().value().toString()).toArray(String[]::new);
        var debts = owed.stream().map(each -> each.debt().value().toString()).toArray(String[]::new);
        jdbc.sql("""
                        insert into party (id, number, kind, name, folded_name, added_at)
                        select a, 'P-' || a, 'PERSON', 'Chen, Olga', 'chen olga', '2026-11-20T18:00:00Z'
                          from unnest(cast(:accounts as uuid[])) a""").param("accounts", accounts).update();
        jdbc.sql("""
                        insert into account (id, number, department, party_id, owner_id, next_date, next_step, opened_on, opened_at)
                        select a, 'A-' || a, 'TTX', a, :owner, '2026-11-20', 'NEW', '2026-11-20', '2026-11-20T18:00:00Z'
                          from unnest(cast(:accounts as uuid[])) a""")
                .param("accounts", accounts)
                .param("owner", UUID.randomUUID())
                .update();
        jdbc.sql("""
                        insert into debt (id, account_id, position, number, debt_type)
                        select d, a, 1, 'B-1', 'UNSECURED'
                          from unnest(cast(:accounts as uuid[]), cast(:debts as uuid[])) t (a, d)""").param("accounts", accounts).param("debts", debts).update();
        return owed;
    }

    static Posting payment(ChargeRow charge, String amount, LocalDate receivedOn) {
        var money = Money.of(amount);
        return new Posting(
                new TransactionId(Ids.next()),
                PostingKind.PAYMENT,
                receivedOn,
                LocalDate.of(2026, 11, 20),
                "Payment",
                BY_HAND,
                List.of(PostingLine.cash(charge.account(), charge.fund(), money), PostingLine.paid(charge, money)));
    }
}
