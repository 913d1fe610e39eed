package org.tallystick.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.payments.CountyCounter.TODAY;
import static org.tallystick.payments.CountyCounter.cash;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.ApprovalState;
import org.tallystick.approvals.ApprovalSubject;
import org.tallystick.approvals.Approvals;
import org.tallystick.approvals.Conflicts;
import org.tallystick.drawers.CountDrawer;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.OpenDrawer;
import org.tallystick.drawers.ReceiptLanguage;
import org.tallystick.drawers.Tender;
import org.tallystick.drawers.TenderLine;
import org.tallystick.ledger.BooksCheck;
import org.tallystick.ledger.Ledger;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.web.Refusal;

/** What somebody at the counter might try with money, by the numbers of the list of attacks. */
@ModuleTest
@Import(CountyCounter.class)
class CounterAttackTests {

    private static final int RACES = 12;

    @Autowired
    Payments payments;

    @Autowired
    Reversals reversals;

    @Autowired
    Approvals approvals;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Accounts accounts;

    @Autowired
    Drawers drawers;

    @Autowired
    Ledger ledger;

    @Autowired
    BooksCheck books;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CountyCounter counter;

    @BeforeEach
    void the_counter_is_open() {
        counter.isOpen();
    }

    @Test
    void attack_93_a_cashier_voids_after_the_close_edits_back_dates_or_uses_anothers_drawer() {
        var bill = counter.taxBill();
        var officer = counter.person("baker");
        var drawer = as(officer, () -> drawers.open(new OpenDrawer(officer.person(), "Counter 9", Money.of("20.00"))));
        var receipt = as(officer, () -> payments.take(cash(key(), bill, "60.00")));
        CurrentPerson.run(officer, () -> {
            drawers.count(new CountDrawer(drawer.id(), Map.of(Tender.CASH, Money.of("80.00")), Map.of()));
            drawers.close(drawer.id(), null);
        });

        assertThatThrownBy(() -> CurrentPerson.run(officer, () -> reversals.voidReceipt(receipt.number(), "Late")))
                .as("voids after the close")
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is closed");
        for (var edit : List.of("update receipt set cents = 1", "update receipt_tender set cents = 1"))
            assertThatThrownBy(() -> jdbc.sql(edit).update())
                    .as("edits a receipt")
                    .isInstanceOf(RuntimeException.class);
        var supervisor = counter.supervisor();
        var another = as(supervisor, () -> drawers.openOf(supervisor.person()).orElseThrow());
        assertThatThrownBy(() -> as(
                        counter.clerk(),
                        () -> payments.take(new TakePayment(
                                key(),
                                bill,
                                List.of(),
                                List.of(),
                                TODAY,
                                List.of(TenderLine.cash(Money.of("1.00"))),
                                null,
                                ReceiptLanguage.ENGLISH,
                                another.id()))))
                .as("posts in another's drawer")
                .hasMessageContaining("Use your own");

        var earlier = as(
                counter.clerk(),
                () -> payments.take(TakePayment.cash(key(), bill, Money.of("5.00"), TODAY.minusDays(3))));
        assertThat(earlier.postedOn())
                .as("the day of receipt is told, the day of posting is nobody's to choose")
                .isEqualTo(TODAY);
        assertThatThrownBy(() -> as(
                        counter.clerk(),
                        () -> payments.take(TakePayment.cash(key(), bill, Money.of("5.00"), TODAY.minusDays(60)))))
                .as("received too long ago")
                .isInstanceOf(Refusal.class);
        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("91.00"));
        assertThat(books.run()).isEmpty();
    }

    @Test
    void attack_94_nobody_gets_posts_or_takes_back_money_in_the_case_of_a_relative() {
        var bill = counter.taxBill();
        var officer = counter.person("baker");
        var receipt = as(counter.clerk(), () -> payments.take(cash(key(), bill, "10.00")));
        as(
                counter.supervisor(),
                () -> conflicts.add(
                        officer.username(), Conflicts.account(counter.numberOf(bill)), "Baker's mother-in-law"));

        assertThatThrownBy(() -> as(officer, () -> assigned(bill, officer)))
                .as("gives the account to themselves")
                .isInstanceOf(NotPermitted.class)
                .hasMessageStartingWith("You have no part in this case");
        assertThatThrownBy(() -> as(counter.supervisor(), () -> assigned(bill, officer)))
                .as("is given it by somebody else")
                .isInstanceOf(NotPermitted.class)
                .hasMessageStartingWith(officer.name() + " has no part in this case");
        assertThatThrownBy(() -> as(officer, () -> payments.take(cash(key(), bill, "1.00"))))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> as(officer, () -> reversals.askToReverse(receipt.number(), "For mother")))
                .isInstanceOf(NotPermitted.class);

        assertThat(accounts.of(bill).owner()).isEqualTo(counter.clerk().person());
        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("146.00"));
        var alarms = jdbc.sql("select count(*) from audit where outcome = 'REFUSED' and subject = ?")
                .param(Conflicts.account(counter.numberOf(bill)))
                .query(Long.class)
                .single();
        assertThat(alarms).isEqualTo(4);
        assertThat(as(counter.clerk(), () -> payments.take(cash(key(), bill, "1.00")))
                        .balanceAfter())
                .isEqualTo(Money.of("145.00"));
    }

    @Test
    void attack_91_a_void_counts_with_a_reversal_on_another_account_of_the_debtor_whoever_asks() {
        var one = counter.taxBill();
        var other = counter.taxBill(accounts.of(one).party());
        var voided = as(counter.clerk(), () -> payments.take(cash(key(), one, "40.00")));
        var stays = as(counter.clerk(), () -> payments.take(cash(key(), other, "56.00")));
        CurrentPerson.run(counter.clerk(), () -> reversals.voidReceipt(voided.number(), "Typed twice"));

        var asked = as(counter.person("baker"), () -> reversals.askToReverse(stays.number(), "Came back"));

        assertThat(as(counter.supervisor(), () -> approvals.standing(asked)).sentence())
                .contains("$40.00 voided on")
                .contains("it makes $");
        var lines = Objects.requireNonNull(asked.postings()).lines();
        var debits = lines.stream().map(ApprovalSubject.Line::debit).filter(Objects::nonNull);
        var credits = lines.stream().map(ApprovalSubject.Line::credit).filter(Objects::nonNull);
        assertThat(debits.reduce(Money.ZERO, Money::plus)).isEqualTo(Money.of("56.00"));
        assertThat(credits.reduce(Money.ZERO, Money::plus)).isEqualTo(Money.of("56.00"));
        as(counter.person("baker"), () -> approvals.withdraw(asked.id(), null));
    }

    @Test
    void attack_91_of_two_voids_at_once_the_second_counts_the_first() throws Exception {
        var one = counter.taxBill();
        var other = counter.taxBill(accounts.of(one).party());
        var first = as(counter.clerk(), () -> payments.take(cash(key(), one, "30.00")));
        var second = as(counter.clerk(), () -> payments.take(cash(key(), other, "40.00")));
        var tenant = Tenants.current();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var behind = Objects.requireNonNull(transactions.execute(_ -> {
                CurrentPerson.run(counter.clerk(), () -> reversals.voidReceipt(first.number(), "Typed twice"));
                var voiding = threads.submit(() -> Tenants.run(
                        tenant,
                        () -> CurrentPerson.run(
                                counter.clerk(), () -> reversals.voidReceipt(second.number(), "Typed twice"))));
                for (int i = 0; i < 100 && !voiding.isDone() && !isSomebodyWaiting(); i++)
                    LockSupport.parkNanos(50_000_000);
                return voiding;
            }));
            behind.get();
        }

        assertThat(jdbc.sql("select authority from audit where action = 'receipt.void' and subject = ?")
                        .param(second.number())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("Parts count together: with $30.00 voided on");
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void attack_97_of_two_who_decide_about_posted_money_at_once_one_wins_and_it_is_reversed_once() throws Exception {
        long seed = System.nanoTime();
        System.out.println("attack 97, seed " + seed);
        var chance = new Random(seed);
        for (int race = 0; race < RACES; race++) {
            var bill = counter.taxBill();
            var receipt = as(counter.clerk(), () -> payments.take(cash(key(), bill, "56.00")));
            var asked = as(counter.person("baker"), () -> reversals.askToReverse(receipt.number(), "Came back"));
            var against = List.of("withdrawal", "denial", "a void").get(chance.nextInt(3));
            Runnable approve = () -> as(counter.supervisor(), () -> approvals.approve(asked.id(), null));
            Runnable other = switch (against) {
                case "withdrawal" -> () -> as(counter.person("baker"), () -> approvals.withdraw(asked.id(), null));
                case "denial" -> () -> as(counter.supervisor(), () -> approvals.deny(asked.id(), "It stayed"));
                default ->
                    () -> CurrentPerson.run(
                            counter.clerk(), () -> reversals.voidReceipt(receipt.number(), "Typed twice"));
            };

            assertThat(together(chance.nextBoolean() ? List.of(approve, other) : List.of(other, approve)))
                    .as("race " + race + ", against " + against)
                    .isEqualTo(1);

            ApprovalRow now = as(counter.person("baker"), () -> approvals.of(asked.id()));
            assertThat(ledger.balanceOf(bill))
                    .isEqualTo(Money.of(
                            now.state() == ApprovalState.EXECUTED || against.equals("a void") ? "156.00" : "100.00"));
        }
        assertThat(books.run()).isEmpty();
    }

    private boolean assigned(AccountId account, SignedIn to) {
        accounts.assign(account, to.person(), "I know the case", null);
        return true;
    }

    /** How many of them came through. */
    private static int together(List<Runnable> some) throws Exception {
        var tenant = Tenants.current();
        var start = new CyclicBarrier(some.size());
        var won = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> future : some.stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        Tenants.run(tenant, () -> {
                            if (came(work)) won.incrementAndGet();
                        });
                        return null;
                    }))
                    .toList()) future.get();
        }
        return won.get();
    }

    private static boolean came(Runnable work) {
        for (int attempt = 0; ; attempt++) {
            try {
                work.run();
                return true;
            } catch (CannotCreateTransactionException busy) {
                if (attempt == 100) throw busy;
            } catch (Refusal _) {
                return false;
            }
        }
    }

    private static <T> T as(SignedIn who, ScopedValue.CallableOp<T, RuntimeException> work) {
        return CurrentPerson.<T, RuntimeException>call(who, work);
    }

    private static String key() {
        return Ids.next().toString();
    }
}
