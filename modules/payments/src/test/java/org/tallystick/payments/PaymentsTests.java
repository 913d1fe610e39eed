package org.tallystick.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.payments.CountyCounter.TODAY;
import static org.tallystick.payments.CountyCounter.cash;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.tallystick.accounts.Timeline;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.NoOpenDrawer;
import org.tallystick.ledger.BooksCheck;
import org.tallystick.ledger.Ledger;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;

@ModuleTest
@Import(CountyCounter.class)
class PaymentsTests {

    @Autowired
    Payments payments;

    @Autowired
    Drawers drawers;

    @Autowired
    Ledger ledger;

    @Autowired
    BooksCheck books;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CountyCounter counter;

    @Autowired
    TestTenant agency;

    @BeforeEach
    void the_counter_is_open() {
        counter.isOpen();
    }

    @Test
    void a_payment_is_explained_before_it_is_taken() {
        var bill = counter.taxBill();

        var preview = asClerk(() -> payments.preview(bill, Money.of("101.00"), TODAY));

        assertThat(preview.policy()).isEqualTo("PD-1, version 1");
        assertThat(preview.lines())
                .extracting(line -> line.chargeName() + " " + line.pays() + ": " + line.why())
                .containsExactly(
                        "Tax 50.00: By amount levied, 90.91%",
                        "Penalty 5.00: By amount levied, 9.09%", "Collection cost 46.00: Costs, paid first");
        assertThat(preview.owedAfter()).isEqualTo(Money.of("55.00"));
        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("156.00"));
    }

    @Test
    void a_payment_is_distributed_receipted_and_told_on_the_timeline() {
        var bill = counter.taxBill();

        var receipt = asClerk(() -> payments.take(cash(key(), bill, "101.00")));

        assertThat(receipt.number()).matches("EX-\\d\\d-\\d{6}");
        assertThat(receipt.allocations().stream().map(AllocationRow::amount).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.of("101.00"));
        assertThat(receipt.balanceAfter()).isEqualTo(Money.of("55.00"));
        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("55.00"));
        assertThat(asClerk(() -> timeline.of(List.of(bill), Set.of(), null, 5))
                        .items()
                        .getFirst()
                        .text())
                .isEqualTo("Payment by cash: Tax 50.00, Penalty 5.00, Collection cost 46.00");
        assertThat(payments.receipt(receipt.number())).isEqualTo(receipt);
        assertThat(books.run()).isEmpty();
    }

    /** One to hold and read, one to write, one to commit. */
    @Test
    void a_payment_takes_three_round_trips() {
        var bill = counter.taxBill();
        var clerk = counter.clerk();
        for (int i = 0; i < 10; i++) CurrentPerson.call(clerk, () -> payments.take(cash(key(), bill, "1.00")));

        var trips = Trips.madeBy(() -> CurrentPerson.run(clerk, () -> payments.take(cash(key(), bill, "1.00"))));

        assertThat(trips).isEqualTo(3);
    }

    @Test
    void the_same_key_gives_the_same_receipt_and_another_content_is_refused() {
        var bill = counter.taxBill();
        var key = key();

        var first = asClerk(() -> payments.take(cash(key, bill, "20.00")));

        assertThat(asClerk(() -> payments.take(cash(key, bill, "20.00")))).isEqualTo(first);
        assertThatThrownBy(() -> asClerk(() -> payments.take(cash(key, bill, "21.00"))))
                .isInstanceOf(KeyAlreadyUsed.class);
        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("136.00"));
    }

    @Test
    void more_than_is_owed_is_refused_in_a_sentence_and_leaves_no_gap_in_the_receipts() {
        var bill = counter.taxBill();

        assertThatThrownBy(() -> asClerk(() -> payments.take(cash(key(), bill, "160.00"))))
                .hasMessage("That is $4.00 more than this account can take."
                        + " Take $156.00 at most and give the rest back.");
        asClerk(() -> payments.take(cash(key(), bill, "156.00")));
        assertThatThrownBy(() -> asClerk(() -> payments.take(cash(key(), bill, "1.00"))))
                .hasMessage("Nothing is owed on this account.");
        assertThat(books.run()).isEmpty();
    }

    @Test
    void money_cannot_be_received_tomorrow_nor_put_into_somebody_elses_drawer_nor_taken_without_one() {
        var bill = counter.taxBill();
        var clerksDrawer = asClerk(() -> drawers.mine()).id();
        var tomorrow = TakePayment.cash(key(), bill, Money.of("1.00"), TODAY.plusDays(1));
        var intoTheClerksDrawer = cash(key(), bill, "1.00").into(clerksDrawer);
        var lead = counter.person("clark");

        assertThatThrownBy(() -> asClerk(() -> payments.take(tomorrow))).hasMessageContaining("Nov 20, 2026");
        assertThatThrownBy(() -> CurrentPerson.call(lead, () -> payments.take(intoTheClerksDrawer)))
                .hasMessageContaining("Use your own");
        assertThatThrownBy(() -> CurrentPerson.call(lead, () -> payments.take(cash(key(), bill, "1.00"))))
                .isInstanceOf(NoOpenDrawer.class);
        assertThatThrownBy(() ->
                        CurrentPerson.call(counter.person("auditor"), () -> payments.take(cash(key(), bill, "1.00"))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void two_hundred_requests_with_one_key_make_one_payment() {
        var bill = counter.taxBill();
        var key = key();

        var numbers = ConcurrentHashMap.<String>newKeySet();
        together(
                200,
                _ -> numbers.add(takeUntilThereIsRoom(cash(key, bill, "25.00")).number()));

        assertThat(numbers).hasSize(1);
        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("131.00"));
        assertThat(books.run()).isEmpty();
    }

    @Test
    void sixty_four_cashiers_at_once_on_four_accounts_leave_the_books_clean_and_the_receipts_without_a_gap() {
        var bills = counter.taxBills(4);

        together(64, i -> {
            for (int round = 0; round < 3; round++)
                takeUntilThereIsRoom(cash(key(), bills.get((i + round) % 4), "1.00"));
        });

        assertThat(ledger.totalsOf(bills).paid()).isEqualTo(Money.of("192.00"));
        assertThat(books.run()).isEmpty();
    }

    @Test
    void the_same_key_in_two_agencies_makes_two_payments_and_tells_neither_of_the_other() {
        var key = key();
        var ours = counter.taxBill();
        var receipt = asClerk(() -> payments.take(cash(key, ours, "25.00")));

        Tenants.run(agency.neighbor(), () -> {
            counter.isOpen();
            var theirs = counter.taxBill();
            var other = asClerk(() -> payments.take(cash(key, theirs, "7.00")));

            assertThat(other.payment()).isNotEqualTo(receipt.payment());
            assertThat(other.amount()).isEqualTo(Money.of("7.00"));
            assertThat(ledger.balanceOf(theirs)).isEqualTo(Money.of("149.00"));
            assertThat(books.run()).isEmpty();
        });
        assertThat(asClerk(() -> payments.take(cash(key, ours, "25.00")))).isEqualTo(receipt);
        assertThat(ledger.balanceOf(ours)).isEqualTo(Money.of("131.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update receipt set cents = 1",
                "delete from receipt",
                "truncate receipt",
                "update payment set cents = 1",
                "delete from payment_request",
                "update allocation set cents = 1",
                "delete from allocation"
            })
    void what_was_receipted_cannot_be_edited(String attack) {
        assertThatThrownBy(() -> jdbc.sql(attack).update()).rootCause().hasMessageContaining("permission denied");
    }

    private Receipt takeUntilThereIsRoom(TakePayment command) {
        for (int attempt = 0; ; attempt++) {
            try {
                return asClerk(() -> payments.take(command));
            } catch (CannotCreateTransactionException busy) {
                if (attempt == 100) throw busy;
            }
        }
    }

    private interface Work {
        void at(int index);
    }

    private void together(int count, Work work) {
        var tenant = Tenants.current();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = IntStream.range(0, count)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> Tenants.run(tenant, () -> work.at(i))))
                    .toList();
            for (var future : futures) assertThat(future).succeedsWithin(Duration.ofMinutes(2));
        }
    }

    private <T> T asClerk(ScopedValue.CallableOp<T, RuntimeException> work) {
        return CurrentPerson.<T, RuntimeException>call(counter.clerk(), work);
    }

    private static String key() {
        return Ids.next().toString();
    }
}
