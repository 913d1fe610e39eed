package org.tallystick.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.ledger.BooksFixture.BY_HAND;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
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
class AsOfTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Ledger ledger;

    @Autowired
    BooksCheck books;

    @Autowired
    JdbcClient jdbc;

    @Test
    void any_day_is_the_fold_of_the_journal_up_to_it_and_today_is_what_is_kept() {
        long seed = System.nanoTime();
        System.out.println("histories of seed " + seed);
        var random = new Random(seed);
        var owed = new BooksFixture(jdbc).owed(12);
        var accounts = owed.stream().map(BooksFixture.Owed::account).toList();
        asTheSystem(() -> ledger.open(
                owed.stream()
                        .flatMap(each -> List.of(
                                each.levy(
                                        "TAX",
                                        cents(random, 90_000),
                                        cents(random, 5_000),
                                        cents(random, 9_000),
                                        "10.00"),
                                each.levy("COST", cents(random, 9_000)))
                                .stream())
                        .toList(),
                BY_HAND));
        var history = new ArrayList<Posting>();
        for (int i = 0; i < 60; i++) {
            var charges = ledger.chargesOf(accounts);
            var charge = charges.get(random.nextInt(charges.size()));
            var posted = TODAY.minusDays(random.nextInt(40));
            history.add(payment(charge, random, posted.minusDays(random.nextInt(20)), posted));
        }
        asTheSystem(() -> history.forEach(ledger::post));

        assertThat(ledger.chargesPostedBy(accounts, TODAY)).isEqualTo(ledger.chargesOf(accounts));
        assertThat(ledger.chargesEffectiveBy(accounts, TODAY)).isEqualTo(ledger.chargesOf(accounts));
        for (int daysAgo = 0; daysAgo < 70; daysAgo += 7) {
            var day = TODAY.minusDays(daysAgo);
            assertThat(paid(ledger.chargesPostedBy(accounts, day)))
                    .as("posted by " + day)
                    .isEqualTo(folded(history, Posting::postedOn, day, accounts));
            assertThat(paid(ledger.chargesEffectiveBy(accounts, day)))
                    .as("effective by " + day)
                    .isEqualTo(folded(history, Posting::effectiveOn, day, accounts));
        }
        assertThat(books.run()).isEmpty();
    }

    @Test
    void history_posted_as_one_lump_is_found() {
        var charge = asTheSystem(new BooksFixture(jdbc).owed());
        var lump = new Posting(
                new TransactionId(Ids.next()),
                PostingKind.TAKE_ON,
                TODAY,
                TODAY,
                "History taken on",
                BY_HAND,
                List.of(
                        new PostingLine(
                                LedgerAccount.RECEIVABLE_PAID,
                                charge.fund(),
                                charge.account(),
                                charge.id(),
                                Money.of("-5.00")),
                        new PostingLine(
                                LedgerAccount.ADJUSTMENTS, charge.fund(), charge.account(), null, Money.of("5.00"))));

        asTheSystem(() -> ledger.post(lump));

        assertThat(books.run()).extracting(BooksFinding::row).contains("transaction " + lump.id());
    }

    private ChargeRow asTheSystem(BooksFixture.Owed owed) {
        asTheSystem(() -> ledger.open(List.of(owed.levy("TAX", "100.00")), BY_HAND));
        return ledger.chargesOf(List.of(owed.account())).getFirst();
    }

    /** By hand: the payments of each charge up to the day, with the 10.00 of each tax that came as history today. */
    private Map<ChargeId, Money> folded(
            List<Posting> history, Function<Posting, LocalDate> date, LocalDate day, List<AccountId> accounts) {
        var paid = new HashMap<ChargeId, Money>();
        for (var posting : history)
            for (var line : posting.lines()) {
                var charge = line.charge();
                if (charge != null && !date.apply(posting).isAfter(day))
                    paid.merge(charge, line.amount().negated(), Money::plus);
            }
        if (!TODAY.isAfter(day))
            for (var charge : ledger.chargesOf(accounts))
                if (charge.type().equals("TAX")) paid.merge(charge.id(), Money.of("10.00"), Money::plus);
        paid.values().removeIf(Money::isZero);
        return paid;
    }

    private static Map<ChargeId, Money> paid(List<ChargeRow> charges) {
        var paid = new HashMap<ChargeId, Money>();
        for (var charge : charges) if (!charge.paid().isZero()) paid.put(charge.id(), charge.paid());
        return paid;
    }

    private static Posting payment(ChargeRow charge, Random random, LocalDate effective, LocalDate posted) {
        var money = Money.ofCents(1 + random.nextInt(20));
        return new Posting(
                new TransactionId(Ids.next()),
                PostingKind.PAYMENT,
                effective,
                posted,
                "Payment",
                BY_HAND,
                List.of(PostingLine.cash(charge.account(), charge.fund(), money), PostingLine.paid(charge, money)));
    }

    private static String cents(Random random, int most) {
        return Money.ofCents(2_000 + random.nextInt(most)).toString().replace(",", "");
    }

    private static void asTheSystem(Runnable work) {
        CurrentPerson.run(SignedIn.system(Tenants.current()), work);
    }
}
