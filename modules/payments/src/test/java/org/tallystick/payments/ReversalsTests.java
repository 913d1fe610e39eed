package org.tallystick.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.payments.CountyCounter.TODAY;
import static org.tallystick.payments.CountyCounter.cash;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtRow;
import org.tallystick.approvals.Approvals;
import org.tallystick.drawers.CountDrawer;
import org.tallystick.drawers.DrawerRow;
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

@ModuleTest
@Import(CountyCounter.class)
class ReversalsTests {

    @Autowired
    Payments payments;

    @Autowired
    Reversals reversals;

    @Autowired
    Approvals approvals;

    @Autowired
    Drawers drawers;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    BooksCheck books;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CountyCounter counter;

    @BeforeEach
    void the_counter_is_open() {
        counter.isOpen();
    }

    @Test
    void one_receipt_is_paid_in_cash_a_check_and_a_card_and_gives_change_for_the_cash() {
        var bill = counter.taxBill();
        var tenders = List.of(
                new TenderLine(Tender.CASH, Money.of("36.00"), null, Money.of("40.00")),
                new TenderLine(Tender.CHECK, Money.of("100.00"), "1024", null),
                new TenderLine(Tender.CARD, Money.of("20.00"), "A81732", null));

        var receipt = asClerk(() -> payments.take(new TakePayment(
                key(), bill, List.of(), List.of(), TODAY, tenders, "Ana Rivera", ReceiptLanguage.SPANISH, null)));

        assertThat(receipt.amount()).isEqualTo(Money.of("156.00"));
        assertThat(receipt.change()).isEqualTo(Money.of("4.00"));
        assertThat(receipt.tenders()).isEqualTo(tenders);
        assertThat(receipt.paidBy()).isEqualTo("Ana Rivera");
        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.ZERO);
        assertThat(books.run()).isEmpty();
    }

    @Test
    void a_cards_number_is_never_taken_for_its_approval_nor_written_into_a_name_or_a_reason() {
        var bill = counter.taxBill();
        var receipt = asClerk(() -> payments.take(cash(key(), bill, "5.00")));

        assertThatThrownBy(() -> new TenderLine(Tender.CARD, Money.of("5.00"), "4111111111111111", null))
                .hasMessageContaining("number of a payment card");
        assertThatThrownBy(() -> new TenderLine(Tender.CHECK, Money.of("5.00"), null, null))
                .hasMessage("Write down the check number.");
        assertThatThrownBy(() -> new TakePayment(
                        key(),
                        bill,
                        List.of(),
                        List.of(),
                        TODAY,
                        List.of(TenderLine.cash(Money.of("1.00"))),
                        "Visa 4111 1111 1111 1111",
                        ReceiptLanguage.ENGLISH,
                        null))
                .hasMessageContaining("number of a payment card");
        assertThatThrownBy(() -> asClerk(() -> {
                    reversals.voidReceipt(receipt.number(), "card 4111-1111-1111-1111 was declined");
                    return 0;
                }))
                .hasMessageContaining("number of a payment card");
    }

    @Test
    void only_the_chosen_debts_are_paid_and_the_other_accounts_of_the_debtor_can_be_paid_along() {
        var one = counter.taxBill();
        var other = counter.taxBill();
        var debt = accounts.debtsOf(List.of(one)).stream().map(DebtRow::id).toList();

        var both = asClerk(() -> payments.take(new TakePayment(
                key(),
                one,
                List.of(other),
                List.of(),
                TODAY,
                List.of(TenderLine.cash(Money.of("312.00"))),
                null,
                ReceiptLanguage.ENGLISH,
                null)));

        assertThat(both.balanceAfter()).isEqualTo(Money.ZERO);
        assertThat(ledger.balanceOf(other)).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> asClerk(() -> payments.take(new TakePayment(
                        key(),
                        counter.taxBill(),
                        List.of(),
                        debt,
                        TODAY,
                        List.of(TenderLine.cash(Money.of("1.00"))),
                        null,
                        ReceiptLanguage.ENGLISH,
                        null))))
                .hasMessageContaining("not on the accounts");
        asClerk(() -> {
            reversals.voidReceipt(both.number(), "Wrong debtor");
            return 0;
        });
        assertThat(ledger.balanceOf(one)).isEqualTo(Money.of("156.00"));
        assertThat(ledger.balanceOf(other)).isEqualTo(Money.of("156.00"));
        assertThat(books.run()).isEmpty();
    }

    @Test
    void a_void_on_the_day_keeps_the_number_and_what_was_paid_is_owed_again() {
        var bill = counter.taxBill();
        var first = asClerk(() -> payments.take(cash(key(), bill, "50.00")));

        asClerk(() -> {
            reversals.voidReceipt(first.number(), "Typed twice");
            reversals.voidReceipt(first.number(), "Typed twice");
            return 0;
        });
        var next = asClerk(() -> payments.take(cash(key(), bill, "50.00")));

        assertThat(serial(next.number())).isEqualTo(serial(first.number()) + 1);
        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("106.00"));
        var reversed = payments.receipt(first.number()).reversed();
        assertThat(reversed).isNotNull().extracting(ReversalRow::kind).isEqualTo(ReversalRow.Kind.VOID);
        assertThat(books.run()).isEmpty();
    }

    @Test
    void of_two_who_void_at_once_one_wins() {
        var bill = counter.taxBill();
        var receipt = asClerk(() -> payments.take(cash(key(), bill, "50.00")));
        var tenant = Tenants.current();
        var refused = new AtomicInteger();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> Tenants.run(
                            tenant,
                            () -> CurrentPerson.run(
                                    i % 2 == 0 ? counter.clerk() : counter.supervisor(),
                                    () -> voidOrCount(receipt.number(), refused)))))
                    .toList();
            for (var future : futures) assertThat(future).succeedsWithin(Duration.ofMinutes(1));
        }

        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("156.00"));
        assertThat(refused).hasValueGreaterThanOrEqualTo(4);
        assertThat(books.run()).isEmpty();
    }

    @Test
    void the_tender_is_corrected_by_a_new_version_and_the_second_corrector_is_told() {
        var bill = counter.taxBill();
        var receipt = asClerk(() -> payments.take(cash(key(), bill, "50.00")));
        var check = List.of(new TenderLine(Tender.CHECK, Money.of("50.00"), "77", null));
        var before = expected(counter.clerk(), Tender.CHECK);

        var corrected = asClerk(() -> reversals.correctTender(receipt.number(), 0, check, "It was a check"));

        assertThat(corrected.version()).isEqualTo(1);
        assertThat(corrected.tenders()).isEqualTo(check);
        assertThat(expected(counter.clerk(), Tender.CHECK).minus(before)).isEqualTo(Money.of("50.00"));
        assertThatThrownBy(() -> asClerk(() -> reversals.correctTender(receipt.number(), 0, check, "Again")))
                .hasMessageContaining("corrected meanwhile");
        assertThatThrownBy(() -> asClerk(() -> reversals.correctTender(
                        receipt.number(), 1, List.of(TenderLine.cash(Money.of("49.00"))), "Less")))
                .hasMessageContaining("An amount is never corrected");
        assertThat(books.run()).isEmpty();
    }

    @Test
    void after_the_drawer_is_closed_a_second_person_decides_and_never_who_asked_or_took_it() {
        var bill = counter.taxBill();
        var officer = counter.person("baker");
        var drawer = CurrentPerson.call(
                officer, () -> drawers.open(new OpenDrawer(officer.person(), "Counter 3", Money.of("20.00"))));
        var receipt = CurrentPerson.call(officer, () -> payments.take(cash(key(), bill, "60.00")));
        closed(officer, drawer, "80.00");

        assertThatThrownBy(() -> CurrentPerson.run(officer, () -> reversals.voidReceipt(receipt.number(), "Late")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is closed");
        var asked = CurrentPerson.call(officer, () -> reversals.askToVoid(receipt.number(), "Wrong person"));
        assertThatThrownBy(() -> CurrentPerson.run(officer, () -> approvals.approve(asked.id(), null)))
                .isInstanceOf(NotPermitted.class);
        CurrentPerson.run(counter.supervisor(), () -> approvals.approve(asked.id(), null));

        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("156.00"));
        var row = drawers.receipt(receipt.number()).orElseThrow();
        assertThat(row.voided()).isNotNull();
        assertThat(row.counts()).as("the closed drawer's sum stays").isTrue();
        assertThat(books.run()).isEmpty();
    }

    @Test
    void a_check_that_came_back_is_reversed_by_a_second_person_and_the_receipt_stays_given() {
        var bill = counter.taxBill();
        var receipt = asClerk(() -> payments.take(cash(key(), bill, "30.00")));
        var officer = counter.person("baker");

        assertThatThrownBy(() -> asClerk(() -> reversals.askToReverse(receipt.number(), "Bounced")))
                .isInstanceOf(NotPermitted.class);
        var asked = CurrentPerson.call(officer, () -> reversals.askToReverse(receipt.number(), "Returned unpaid"));
        CurrentPerson.run(counter.supervisor(), () -> approvals.approve(asked.id(), null));

        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("156.00"));
        assertThat(drawers.receipt(receipt.number()).orElseThrow().voided()).isNull();
        assertThat(books.run()).isEmpty();
    }

    @Test
    void copies_are_counted_and_a_date_too_long_ago_is_for_those_with_authority() {
        var bill = counter.taxBill();
        var receipt = asClerk(() -> payments.take(cash(key(), bill, "5.00")));

        assertThat(asClerk(() -> reversals.reprint(receipt.number()))).isEqualTo(1);
        assertThat(asClerk(() -> reversals.reprint(receipt.number()))).isEqualTo(2);
        var monthAgo = TakePayment.cash(key(), bill, Money.of("5.00"), TODAY.minusDays(30));
        var fiveDaysAgo = TakePayment.cash(key(), bill, Money.of("5.00"), TODAY.minusDays(5));
        assertThatThrownBy(() -> asClerk(() -> payments.take(monthAgo))).hasMessageContaining("RD-1");
        assertThat(asClerk(() -> payments.take(fiveDaysAgo)).postedOn()).isEqualTo(TODAY);
        assertThat(CurrentPerson.call(counter.supervisor(), () -> payments.take(monthAgo))
                        .receivedOn())
                .isEqualTo(TODAY.minusDays(30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update receipt_tender set cents = 1",
                "delete from receipt_void",
                "update receipt_correction set reason = 'x'",
                "delete from payment_reversal",
                "delete from receipt_copy",
                "update drawer_count set counted = 0",
                "update deposit set bag = 'x'",
                "delete from deposit_line"
            })
    void what_became_of_receipts_and_drawers_cannot_be_edited(String attack) {
        assertThatThrownBy(() -> jdbc.sql(attack).update()).rootCause().hasMessageContaining("permission denied");
    }

    private void voidOrCount(String number, AtomicInteger refused) {
        for (int attempt = 0; ; attempt++) {
            try {
                reversals.voidReceipt(number, "At once");
                return;
            } catch (CannotCreateTransactionException busy) {
                if (attempt == 100) throw busy;
            } catch (Refusal _) {
                refused.incrementAndGet();
                return;
            }
        }
    }

    private void closed(SignedIn cashier, DrawerRow drawer, String cash) {
        CurrentPerson.run(cashier, () -> {
            drawers.count(new CountDrawer(drawer.id(), Map.of(Tender.CASH, Money.of(cash)), Map.of()));
            drawers.close(drawer.id(), null);
        });
    }

    private Money expected(SignedIn cashier, Tender tender) {
        return CurrentPerson.call(
                cashier,
                () -> drawers
                        .tally(drawers.openOf(cashier.person()).orElseThrow().id())
                        .lines()
                        .stream()
                        .filter(line -> line.tender() == tender)
                        .map(line -> line.expected())
                        .findFirst()
                        .orElseThrow());
    }

    private static int serial(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    private <T> T asClerk(ScopedValue.CallableOp<T, RuntimeException> work) {
        return CurrentPerson.<T, RuntimeException>call(counter.clerk(), work);
    }

    private static String key() {
        return Ids.next().toString();
    }
}
