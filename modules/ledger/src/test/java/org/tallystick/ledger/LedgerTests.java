package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.BooksFixture.BY_HAND;
import static org.tallystick.ledger.BooksFixture.SPRING;
import static org.tallystick.ledger.BooksFixture.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;

@ModuleTest
class LedgerTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Ledger ledger;

    @Autowired
    BooksCheck books;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_new_charge_is_owed_in_full() {
        var bill = new BooksFixture(jdbc).owed();

        open(bill.levy("TAX", "1200.00"));

        assertThat(ledger.balanceOf(bill.account())).isEqualTo(Money.of("1200.00"));
        assertThat(books.run()).isEmpty();
    }

    @Test
    void a_debt_taken_on_keeps_its_history_apart() {
        var bill = new BooksFixture(jdbc).owed();

        open(bill.levy("TAX", "1200.00", "-100.00", "300.00", "250.00"));

        var tax = ledger.chargesOf(List.of(bill.account())).getFirst();
        assertThat(tax.levied()).isEqualTo(Money.of("1200.00"));
        assertThat(tax.adjusted()).isEqualTo(Money.of("-100.00"));
        assertThat(tax.moved()).isEqualTo(Money.of("300.00"));
        assertThat(tax.paid()).isEqualTo(Money.of("250.00"));
        assertThat(tax.balance()).isEqualTo(Money.of("550.00"));
        assertThat(ledger.totalsOf(List.of(bill.account())).balance()).isEqualTo(Money.of("550.00"));
        assertThat(books.run()).isEmpty();
    }

    @Test
    void a_payment_lowers_what_is_owed_and_shows_in_the_journal() {
        var bill = new BooksFixture(jdbc).owed();
        open(bill.levy("TAX", "1200.00"));

        pay(bill.account(), "200.00", TODAY);

        assertThat(ledger.balanceOf(bill.account())).isEqualTo(Money.of("1000.00"));
        assertThat(ledger.journalOf(List.of(bill.account())))
                .extracting(row -> row.kind() + " " + row.change())
                .containsExactly("PAYMENT −200.00", "LEVY 1,200.00");
        assertThat(books.run()).isEmpty();
    }

    @Test
    void what_was_owed_on_any_day_can_be_told_by_its_effect_and_by_what_was_known() {
        var bill = new BooksFixture(jdbc).owed();
        open(bill.levy("TAX", "1200.00", "0", "0", "50.00"));
        var lastWeek = TODAY.minusDays(7);
        pay(bill.account(), "200.00", lastWeek);
        var account = List.of(bill.account());

        assertThat(ledger.chargesEffectiveBy(account, SPRING.minusDays(1))).isEmpty();
        assertThat(ledger.chargesEffectiveBy(account, lastWeek.minusDays(1))
                        .getFirst()
                        .balance())
                .isEqualTo(Money.of("1200.00"));
        assertThat(ledger.chargesEffectiveBy(account, lastWeek).getFirst().balance())
                .isEqualTo(Money.of("1000.00"));
        assertThat(ledger.chargesPostedBy(account, TODAY.minusDays(1))).isEmpty();
        assertThat(ledger.chargesPostedBy(account, TODAY)).isEqualTo(ledger.chargesOf(account));
    }

    @Test
    void a_charge_that_is_levied_twice_by_the_same_import_is_there_once() {
        var bill = new BooksFixture(jdbc).owed();
        var tax = bill.levy("TAX", "1200.00");

        open(tax);
        open(tax);

        assertThat(ledger.chargesOf(List.of(bill.account()))).hasSize(1);
        assertThat(books.run()).isEmpty();
    }

    @Test
    void ten_thousand_accounts_with_history_are_taken_on_in_seconds() {
        var owed = new BooksFixture(jdbc).owed(10_000);
        var levies = owed.stream()
                .flatMap(each ->
                        Stream.of(each.levy("TAX", "1200.00", "-10.00", "0", "250.00"), each.levy("COST", "46.00")))
                .toList();

        var began = System.nanoTime();
        asTheSystem(() -> ledger.open(levies, BY_HAND));
        var seconds = (System.nanoTime() - began) / 1e9;

        System.out.printf("10,000 accounts, 20,000 charges taken on in %.2f s%n", seconds);
        assertThat(seconds).isLessThan(30);
        assertThat(ledger.totalsOf(owed.stream().map(BooksFixture.Owed::account).toList())
                        .balance())
                .isEqualTo(Money.of("9860000.00"));
        assertThat(books.run()).isEmpty();
    }

    @Test
    void what_was_received_is_told_day_by_day_without_what_was_taken_back() {
        var bill = new BooksFixture(jdbc).owed();
        open(bill.levy("TAX", "100.00"));
        pay(bill.account(), "9.00", TODAY.minusDays(40));
        pay(bill.account(), "10.00", TODAY.minusDays(2));
        var charge = ledger.chargesOf(List.of(bill.account())).getFirst();
        var bounced = payment(charge, "5.00", TODAY.minusDays(1));
        asTheSystem(() -> {
            ledger.post(bounced);
            ledger.reverse(new TransactionId(Ids.next()), bounced.id(), "Check came back", BY_HAND, LedgerAccount.CASH);
        });

        assertThat(ledger.received(List.of(bill.account()), TODAY.minusDays(30)))
                .containsExactly(new ReceivedRow(bill.account(), TODAY.minusDays(2), Money.of("10.00")));
    }

    private void open(Levy levy) {
        asTheSystem(() -> ledger.open(List.of(levy), BY_HAND));
    }

    private void pay(AccountId account, String amount, LocalDate receivedOn) {
        var charge = ledger.chargesOf(List.of(account)).getFirst();
        asTheSystem(() -> ledger.post(payment(charge, amount, receivedOn)));
    }

    private static void asTheSystem(Runnable work) {
        CurrentPerson.run(SignedIn.system(Tenants.current()), work);
    }
}
