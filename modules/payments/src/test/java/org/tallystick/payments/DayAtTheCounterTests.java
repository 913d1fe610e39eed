package org.tallystick.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.payments.CountyCounter.TODAY;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.accounts.AccountId;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.Approvals;
import org.tallystick.audit.AuditTrail;
import org.tallystick.audit.Outcome;
import org.tallystick.drawers.CountDrawer;
import org.tallystick.drawers.Deposits;
import org.tallystick.drawers.DrawerId;
import org.tallystick.drawers.DrawerTally;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.ReceiptLanguage;
import org.tallystick.drawers.Tender;
import org.tallystick.drawers.TenderLine;
import org.tallystick.ledger.BooksCheck;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;
import org.tallystick.web.Refusal;

/** A random day: payments in every tender, voids and corrections, counts, closes and a deposit. */
@ModuleTest
@Import(CountyCounter.class)
class DayAtTheCounterTests {

    private static final int ACTS = 120;
    private static final String LIKE_A_CARD = "4111111111111111";

    @Autowired
    CountyCounter counter;

    @Autowired
    Payments payments;

    @Autowired
    Reversals reversals;

    @Autowired
    TieOuts tieOuts;

    @Autowired
    Drawers drawers;

    @Autowired
    Deposits deposits;

    @Autowired
    Approvals approvals;

    @Autowired
    AuditTrail trail;

    @Autowired
    BooksCheck books;

    @Autowired
    JdbcClient jdbc;

    private final List<String> open = new ArrayList<>();

    @Autowired
    TestTenant agency;

    @Test
    void a_random_day_ties_out_to_the_cent_and_its_receipts_have_no_gap() {
        Tenants.run(agency.neighbor(), this::day);
    }

    private void day() {
        long seed = Long.getLong("tallystick.seed", 20_261_120L);
        System.out.println("day at the counter: seed " + seed);
        var random = new Random(seed);
        counter.isOpen();
        var bills = counter.taxBills(20);
        var cashiers = List.of(counter.clerk(), counter.supervisor());

        for (int i = 0; i < ACTS; i++) act(random, cashiers.get(random.nextInt(2)), bills);
        var during = asSupervisor(() -> tieOuts.of(TODAY));
        assertThat(during.differences())
                .as("while drawers are open")
                .allMatch(one -> one.what().contains("not counted"));
        var ids = cashiers.stream()
                .map(cashier -> drawers.openOf(cashier.person()).orElseThrow().id())
                .toList();
        close(counter.clerk(), ids.get(0), Money.ZERO);
        close(counter.supervisor(), ids.get(1), Money.of("0.25"));
        assertThatThrownBy(() -> asSupervisor(() -> drawers.verify(ids.get(1), Money.ZERO)))
                .hasMessageContaining("your own drawer");
        verify(counter.clerk(), counter.supervisor(), ids.get(0));
        verify(counter.supervisor(), counter.person("clark"), ids.get(1));
        var slip = asSupervisor(() -> deposits.make("evening", LIKE_A_CARD, ids));
        assertThat(slip.warning()).hasValueSatisfying(said -> assertThat(said).contains("number of the bag"));

        var day = asSupervisor(() -> tieOuts.of(TODAY));

        assertThat(day.receipted())
                .matches(Money::isPositive)
                .isEqualTo(day.allocated())
                .isEqualTo(day.ledger());
        assertThat(day.deposited())
                .isEqualTo(slip.total())
                .isEqualTo(day.receipted().plus(Money.of("0.25")));
        assertThat(day.differences()).singleElement().satisfies(one -> {
            assertThat(one.what()).contains("cash over", "A quarter was left");
            assertThat(one.amount()).isEqualTo(Money.of("0.25"));
        });
        assertThat(day.tenders().stream().map(TieOut.TenderSum::receipted).reduce(Money.ZERO, Money::plus))
                .isEqualTo(day.receipted());
        assertThat(books.run()).isEmpty();
        assertThat(asSupervisor(() -> deposits.make("evening", LIKE_A_CARD, ids)))
                .isEqualTo(slip);
        assertThat(standingOn("cash")).as("nothing is left in drawers").isEqualTo(Money.ZERO);
        assertThat(standingOn("bank")).isEqualTo(slip.total());
        assertThat(standingOn("over_short")).isEqualTo(Money.of("-0.25"));
        reverseAndSeeItLeaveTheBank(ids.get(0), slip.total());
        assertThatThrownBy(() -> asSupervisor(() -> deposits.make("again", "B-101", ids)))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> jdbc.sql("update drawer set verified_by = cashier_id where verified_at is not null")
                        .update())
                .hasMessageContaining("drawer_second_person");
    }

    /** A check that came back, after everything went to the bank. */
    private void reverseAndSeeItLeaveTheBank(DrawerId clerks, Money before) {
        var receipt = open.stream()
                .map(number -> drawers.receipt(number).orElseThrow())
                .filter(one -> one.counts() && one.drawer().equals(clerks))
                .findFirst()
                .orElseThrow();
        var asked = CurrentPerson.<ApprovalRow, RuntimeException>call(
                counter.person("baker"), () -> reversals.askToReverse(receipt.number(), "The check came back"));
        asSupervisor(() -> approvals.approve(asked.id(), null));

        assertThat(standingOn("bank")).isEqualTo(before.minus(receipt.amount()));
        assertThat(standingOn("cash")).isEqualTo(Money.ZERO);
        assertThat(books.run()).isEmpty();
    }

    private Money standingOn(String account) {
        return Money.ofCents(jdbc.sql("select coalesce(sum(cents), 0) from entry where ledger_account = :account")
                .param("account", account)
                .query(Long.class)
                .single());
    }

    private void act(Random random, SignedIn cashier, List<AccountId> bills) {
        CurrentPerson.run(cashier, () -> {
            try {
                switch (random.nextInt(6)) {
                    case 0 -> reversals.voidReceipt(any(random), "Taken by mistake");
                    case 1 -> correct(random);
                    default -> pay(random, bills.get(random.nextInt(bills.size())));
                }
            } catch (Refusal _) {
                // somebody else's receipt, void already, or paid in full: refused, and nothing has happened
            }
        });
    }

    private void pay(Random random, AccountId bill) {
        var tenders = new ArrayList<TenderLine>();
        for (int i = 0; i <= random.nextInt(3); i++)
            tenders.add(tender(random, Money.ofCents(1 + random.nextInt(900))));
        var receipt = payments.take(new TakePayment(
                Ids.next().toString(),
                bill,
                List.of(),
                List.of(),
                TODAY,
                tenders,
                null,
                ReceiptLanguage.ENGLISH,
                null));
        open.add(receipt.number());
    }

    private void correct(Random random) {
        var number = any(random);
        var receipt = drawers.receipt(number).orElseThrow();
        reversals.correctTender(
                number, receipt.version(), List.of(tender(random, receipt.amount())), "Wrong key pressed");
    }

    private String any(Random random) {
        return open.isEmpty() ? "EX-00-000000" : open.get(random.nextInt(open.size()));
    }

    private static TenderLine tender(Random random, Money amount) {
        return switch (random.nextInt(4)) {
            case 0 -> new TenderLine(Tender.CHECK, amount, "10" + random.nextInt(90), null);
            case 1 -> new TenderLine(Tender.MONEY_ORDER, amount, "22" + random.nextInt(9_000_000), null);
            case 2 -> new TenderLine(Tender.CARD, amount, "A" + random.nextInt(9_000), null);
            default -> new TenderLine(Tender.CASH, amount, null, amount.plus(Money.of("5.00")));
        };
    }

    /** Counts what is there, with something over. */
    private void close(SignedIn cashier, DrawerId drawer, Money over) {
        CurrentPerson.run(cashier, () -> {
            var counted = new EnumMap<Tender, Money>(Tender.class);
            for (var line : drawers.tally(drawer).lines()) counted.put(line.tender(), line.expected());
            counted.merge(Tender.CASH, drawers.of(drawer).openingFloat().plus(over), Money::plus);
            drawers.count(new CountDrawer(drawer, counted, Map.of()));
            if (over.isPositive())
                assertThatThrownBy(() -> drawers.close(drawer, null)).hasMessageContaining("$0.25 over");
            drawers.close(drawer, over.isPositive() ? "A quarter was left on the counter" : null);
        });
    }

    /** The second person sees nothing of the first count before the own one agrees with it. */
    private void verify(SignedIn first, SignedIn second, DrawerId drawer) {
        var tally = CurrentPerson.<DrawerTally, RuntimeException>call(first, () -> drawers.tally(drawer));
        var cash = Objects.requireNonNull(tally.lines().getFirst().counted());
        CurrentPerson.run(second, () -> {
            assertThat(drawers.tally(drawer).lines()).allMatch(line -> line.counted() == null);
            var line = line(drawer);
            assertThat(line.counted()).isNull();
            assertThat(tieOuts.of(TODAY).differences())
                    .filteredOn(
                            one -> one.path().equals("drawers/" + line.drawer().number()))
                    .singleElement()
                    .satisfies(one -> assertThat(one.what()).endsWith("waits for a second person"));
            var inDrawer = drawers.of(drawer).openingFloat().plus(cash);
            assertThatThrownBy(() -> drawers.verify(drawer, Money.of("0.01")))
                    .hasMessageContaining("counted something else")
                    .hasMessageNotContaining(inDrawer.toString());
            drawers.verify(drawer, inDrawer);
            assertThat(line(drawer).counted()).isEqualTo(tally.counted());
        });
        assertThat(trail.latest(100))
                .filteredOn(act -> act.action().equals("drawer.verify") && act.outcome() == Outcome.REFUSED)
                .isNotEmpty();
    }

    private TieOut.DrawerLine line(DrawerId drawer) {
        return tieOuts.of(TODAY).drawers().stream()
                .filter(one -> one.drawer().id().equals(drawer))
                .findFirst()
                .orElseThrow();
    }

    private <T> T asSupervisor(ScopedValue.CallableOp<T, RuntimeException> work) {
        return CurrentPerson.<T, RuntimeException>call(counter.supervisor(), work);
    }
}
