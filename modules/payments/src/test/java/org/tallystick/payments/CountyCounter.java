package org.tallystick.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtId;
import org.tallystick.accounts.NewDebt;
import org.tallystick.accounts.OpenAccount;
import org.tallystick.agency.Onboarding;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.NewParty;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyKind;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.OpenDrawer;
import org.tallystick.ledger.ChargeId;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Levy;
import org.tallystick.ledger.PostingSource;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ExamplePack;

/** The counter of the example county: its pack, its clerk, and tax bills to pay. */
@TestComponent
class CountyCounter {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final AtomicLong NAMES = new AtomicLong(System.nanoTime());

    private final Onboarding onboarding;
    private final People people;
    private final Debtors debtors;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Drawers drawers;

    CountyCounter(
            Onboarding onboarding, People people, Debtors debtors, Accounts accounts, Ledger ledger, Drawers drawers) {
        this.onboarding = onboarding;
        this.people = people;
        this.debtors = debtors;
        this.accounts = accounts;
        this.ledger = ledger;
        this.drawers = drawers;
    }

    /** Applies the pack to the agency at hand, once, and opens the drawers of its clerk and supervisor. */
    void isOpen() {
        if (people.all().isEmpty()) {
            try (var pack = pack()) {
                onboarding.apply(pack.folder());
            }
        }
        for (var cashier : List.of(clerk(), supervisor()))
            CurrentPerson.run(cashier, () -> {
                if (drawers.openOf(cashier.person()).isEmpty())
                    drawers.open(new OpenDrawer(cashier.person(), "Counter 1", Money.of("50.00")));
            });
    }

    /** May take any amount for any debt. */
    SignedIn supervisor() {
        return person("dale");
    }

    SignedIn clerk() {
        return person("adams");
    }

    SignedIn person(String surname) {
        var row = people.all().stream()
                .filter(one -> one.username().endsWith("." + surname))
                .findFirst()
                .orElseThrow();
        return new SignedIn(row.id(), row.username(), row.name(), Tenants.current(), SignedInAs.PERSON);
    }

    String numberOf(AccountId account) {
        return accounts.of(account).number();
    }

    /** A copy with names of its own, since a name can be taken once in an installation. */
    private static ExamplePack pack() {
        var own = "n" + Long.toString(NAMES.incrementAndGet(), 36);
        var pack = ExamplePack.whole();
        for (var page : List.of("positions.yaml", "authorities.yaml", "delegations.yaml"))
            pack.with(
                    page,
                    text -> text.replaceAll("\\bex\\.", own + ".")
                            .replace("example-county.service", own + "-county.service"));
        return pack;
    }

    List<AccountId> taxBills(int count) {
        var bills = new ArrayList<AccountId>();
        for (int i = 0; i < count; i++) bills.add(taxBill());
        return bills;
    }

    /** A tax of 100.00 with a penalty of 10.00 and costs of 46.00. */
    AccountId taxBill() {
        return taxBill(new PartyId(Ids.next()));
    }

    /** Another one, of a debtor who may have some already. */
    AccountId taxBill(PartyId party) {
        var account = new AccountId(Ids.next());
        var debt = new DebtId(Ids.next());
        CurrentPerson.run(SignedIn.system(Tenants.current()), () -> {
            if (accounts.ofParties(List.of(party)).isEmpty())
                debtors.add(List.of(new NewParty(party, PartyKind.PERSON, "Rivera, Maria A.", List.of())));
            accounts.open(List.of(new OpenAccount(
                    account,
                    null,
                    "TREASURER",
                    party,
                    clerk().person(),
                    LocalDate.of(2026, 12, 1),
                    List.of(new NewDebt(debt, "B-1", "PROPERTY_TAX", LocalDate.of(2024, 7, 1))))));
            ledger.open(
                    List.of(
                            levy(account, debt, "TAX", "100.00", 1),
                            levy(account, debt, "PENALTY", "10.00", 2),
                            levy(account, debt, "COST", "46.00", 3)),
                    new PostingSource("test", "bill"));
        });
        return account;
    }

    static TakePayment cash(String key, AccountId account, String amount) {
        return TakePayment.cash(key, account, Money.of(amount), TODAY);
    }

    private static Levy levy(AccountId account, DebtId debt, String type, String amount, int seq) {
        return new Levy(
                new ChargeId(Ids.next()),
                account,
                debt,
                type,
                Money.of(amount),
                LocalDate.of(2024, 7, 1),
                seq,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                "County taxes");
    }
}
