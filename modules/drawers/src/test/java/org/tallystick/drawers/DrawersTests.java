package org.tallystick.drawers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.OpenAccount;
import org.tallystick.agency.Onboarding;
import org.tallystick.audit.AuditTrail;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.NewParty;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyKind;
import org.tallystick.ledger.BooksCheck;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;
import org.tallystick.web.NotThere;

@ModuleTest
class DrawersTests {

    private static final int AT_ONCE = 16;

    @Autowired
    Drawers drawers;

    @Autowired
    Onboarding onboarding;

    @Autowired
    People people;

    @Autowired
    Debtors debtors;

    @Autowired
    Accounts accounts;

    @Autowired
    BooksCheck books;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    TestTenant agency;

    @BeforeEach
    void the_county_has_its_people() {
        if (people.all().isEmpty()) onboarding.apply(Path.of("../../tenants/_example"));
    }

    @Test
    void a_cashier_has_one_open_drawer_however_often_it_is_opened_at_once() {
        var cashier = cashier();
        var opened = new AtomicInteger();
        var refused = new AtomicInteger();

        together(_ -> {
            try {
                as(cashier, () -> drawers.open(drawerOf(cashier)));
                opened.incrementAndGet();
            } catch (DrawerAlreadyOpen _) {
                refused.incrementAndGet();
            }
        });

        assertThat(opened).hasValue(1);
        assertThat(refused).hasValue(AT_ONCE - 1);
        assertThat(as(cashier, () -> drawers.mine()))
                .isEqualTo(drawers.openOf(cashier.person()).orElseThrow());
    }

    @Test
    void cashiers_who_open_at_once_get_drawers_of_different_numbers() {
        var numbers = IntStream.range(0, AT_ONCE).mapToObj(_ -> cashier()).toList();

        together(i -> as(numbers.get(i), () -> drawers.open(drawerOf(numbers.get(i)))));

        assertThat(numbers.stream()
                        .map(one -> drawers.openOf(one.person()).orElseThrow().number()))
                .doesNotHaveDuplicates();
    }

    @Test
    void receipts_count_up_without_a_gap_while_others_fail() {
        var account = account();
        var cashier = cashier();
        var drawer = as(cashier, () -> drawers.open(drawerOf(cashier))).id();

        together(i -> {
            for (int round = 0; round < 9; round++) issue(drawer, account, (i + round) % 3 == 0);
        });

        var serials = drawers.receiptsOf(drawer, 1_000).stream()
                .map(ReceiptRow::serial)
                .sorted()
                .toList();
        assertThat(serials)
                .isEqualTo(IntStream.rangeClosed(1, AT_ONCE * 6).boxed().toList());
        assertThat(drawers.of(drawer).receipts()).isEqualTo(AT_ONCE * 6);
        assertThat(books.run()).isEmpty();
    }

    @Test
    void a_payment_gets_one_receipt_whose_number_names_agency_and_drawer() {
        var account = account();
        var cashier = cashier();
        var drawer = as(cashier, () -> drawers.open(drawerOf(cashier)));
        var payment = Ids.next();
        var receipt = receipt(drawer.id(), payment, account, "5.00");

        assertThat(drawers.issue(receipt)).isEqualTo("EX-" + drawer.label() + "-000001");
        assertThatThrownBy(() -> drawers.issue(receipt)).hasMessageContaining("payment_id");
        assertThat(drawers.receiptOf(payment).orElseThrow().serial()).isEqualTo(1);
    }

    @Test
    void only_the_cashier_opens_a_drawer_and_only_who_may() {
        var cashier = cashier();
        var auditor = people.byUsername("ex.auditor").orElseThrow();
        var max = new SignedIn(auditor.id(), auditor.username(), auditor.name(), Tenants.current(), SignedInAs.PERSON);

        assertThatThrownBy(() -> as(cashier, () -> drawers.open(drawerOf(cashier()))))
                .isInstanceOf(DrawerRefused.class);
        assertThatThrownBy(() -> as(cashier, () -> drawers.mine())).isInstanceOf(NoOpenDrawer.class);
        assertThatThrownBy(() -> as(max, () -> drawers.open(drawerOf(max)))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void the_agencys_own_programs_always_have_a_drawer_open() {
        var service = people.byUsername("example-county.service").orElseThrow();
        var program =
                new SignedIn(service.id(), service.username(), service.name(), Tenants.current(), SignedInAs.SERVICE);

        var first = as(program, () -> drawers.mine());

        assertThat(as(program, () -> drawers.mine())).isEqualTo(first);
        assertThat(trail.latest(50))
                .filteredOn(line ->
                        line.action().equals("drawer.open") && line.subject().equals(first.label()))
                .hasSize(1);
    }

    @Test
    void another_agency_sees_nothing_of_a_drawer() {
        var account = account();
        var cashier = cashier();
        var drawer = as(cashier, () -> drawers.open(drawerOf(cashier)));
        var payment = Ids.next();
        var number = drawers.issue(receipt(drawer.id(), payment, account, "5.00"));

        Tenants.run(agency.neighbor(), () -> {
            assertThatThrownBy(() -> drawers.of(drawer.id())).isInstanceOf(NotThere.class);
            assertThat(drawers.numbered(drawer.number())).isEmpty();
            assertThat(drawers.openOf(cashier.person())).isEmpty();
            assertThat(drawers.receipt(number)).isEmpty();
            assertThat(drawers.receiptOf(payment)).isEmpty();
            assertThat(drawers.receiptsOf(drawer.id(), 10)).isEmpty();
        });
    }

    private void issue(DrawerId drawer, AccountId account, boolean failing) {
        untilThereIsRoom(() -> transactions.execute(work -> {
            if (failing) work.setRollbackOnly();
            return drawers.issue(receipt(drawer, Ids.next(), account, "1.00"));
        }));
    }

    private AccountId account() {
        var party = new PartyId(Ids.next());
        var account = new AccountId(Ids.next());
        var owner = people.byUsername("ex.baker").orElseThrow().id();
        CurrentPerson.run(SignedIn.system(Tenants.current()), () -> {
            debtors.add(List.of(new NewParty(party, PartyKind.PERSON, "Rivera, Maria A.", List.of())));
            accounts.open(List.of(
                    new OpenAccount(account, null, "TREASURER", party, owner, LocalDate.of(2026, 12, 1), List.of())));
        });
        return account;
    }

    /** Somebody new at a counter, whose authority is not what is tried here. */
    private static SignedIn cashier() {
        return new SignedIn(new PersonId(Ids.next()), "cashier", "Cass Cashier", Tenants.current(), SignedInAs.SYSTEM);
    }

    private static OpenDrawer drawerOf(SignedIn cashier) {
        return new OpenDrawer(cashier.person(), "Counter 1", Money.of("50.00"));
    }

    private <T> T as(SignedIn person, ScopedValue.CallableOp<T, RuntimeException> work) {
        return untilThereIsRoom(() -> CurrentPerson.<T, RuntimeException>call(person, work));
    }

    /** An agency has few connections; who finds none free asks again. */
    private static <T> T untilThereIsRoom(java.util.function.Supplier<@Nullable T> work) {
        for (int attempt = 0; ; attempt++) {
            try {
                return Objects.requireNonNull(work.get());
            } catch (CannotCreateTransactionException busy) {
                if (attempt == 100) throw busy;
            }
        }
    }

    private interface Work {
        void at(int index);
    }

    private static void together(Work work) {
        var tenant = Tenants.current();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = IntStream.range(0, AT_ONCE)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> Tenants.run(tenant, () -> work.at(i))))
                    .toList();
            for (var one : begun) assertThat(one).succeedsWithin(Duration.ofMinutes(2));
        }
    }

    private static IssueReceipt receipt(DrawerId drawer, UUID payment, AccountId account, String amount) {
        var cash = TenderLine.cash(Money.of(amount));
        return new IssueReceipt(drawer, payment, account, List.of(cash), null, ReceiptLanguage.ENGLISH);
    }
}
