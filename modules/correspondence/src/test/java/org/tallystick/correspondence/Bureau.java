package org.tallystick.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtId;
import org.tallystick.accounts.NewDebt;
import org.tallystick.accounts.OpenAccount;
import org.tallystick.agency.Onboarding;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.NewAddress;
import org.tallystick.debtors.NewParty;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyKind;
import org.tallystick.ledger.ChargeId;
import org.tallystick.ledger.ChargeRow;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Levy;
import org.tallystick.ledger.Posting;
import org.tallystick.ledger.PostingKind;
import org.tallystick.ledger.PostingLine;
import org.tallystick.ledger.PostingSource;
import org.tallystick.ledger.TransactionId;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ExamplePack;

/** The example county's bureau of collections: its people, and debtors with tax bills that Sam Baker owns. */
@TestComponent
public class Bureau {

    /** A Friday. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Onboarding onboarding;
    private final People people;
    private final Debtors debtors;
    private final Accounts accounts;
    private final Ledger ledger;
    private String officersKey = "";

    Bureau(Onboarding onboarding, People people, Debtors debtors, Accounts accounts, Ledger ledger) {
        this.onboarding = onboarding;
        this.people = people;
        this.debtors = debtors;
        this.accounts = accounts;
        this.ledger = ledger;
    }

    public void opens() {
        if (!people.all().isEmpty()) return;
        try (var pack = ExamplePack.withPolicies("statement.yaml")
                .with("debt-types.yaml", types -> types.replace("restricted: false", "restricted: true"))) {
            for (var login : onboarding.apply(pack.folder()).logins())
                if (login.name().equals("Sam Baker")) officersKey = Objects.requireNonNull(login.apiKey());
        }
    }

    public String officersKey() {
        return officersKey;
    }

    public SignedIn officer() {
        return seated("baker");
    }

    public SignedIn seated(String surname) {
        var row = people.all().stream()
                .filter(one -> one.username().endsWith("." + surname))
                .findFirst()
                .orElseThrow();
        return new SignedIn(row.id(), row.username(), row.name(), Tenants.current(), SignedInAs.PERSON);
    }

    public <T extends @Nullable Object> T as(SignedIn who, Supplier<T> work) {
        return CurrentPerson.call(who, work::get);
    }

    public PartyId debtor(String name) {
        var id = new PartyId(Ids.next());
        debtors.add(List.of(new NewParty(
                id, PartyKind.PERSON, name, List.of(new NewAddress("4 Elm St", null, "Exville", "IL", "60601")))));
        return id;
    }

    /** A tax of 100.00 with a penalty of 10.00, next looked at on December 1. */
    public AccountRow taxAccount(PartyId party) {
        var account = new AccountId(Ids.next());
        var number = "T-" + NUMBERS.incrementAndGet();
        var debt = new DebtId(Ids.next());
        var levied = LocalDate.of(2024, 7, 1);
        CurrentPerson.run(SignedIn.system(Tenants.current()), () -> {
            accounts.open(List.of(new OpenAccount(
                    account,
                    number,
                    "TREASURER",
                    party,
                    officer().person(),
                    LocalDate.of(2026, 12, 1),
                    List.of(new NewDebt(debt, "BILL-" + number, "PROPERTY_TAX", levied)))));
            ledger.open(
                    List.of(
                            levy(account, debt, "TAX", "100.00", levied, 1),
                            levy(account, debt, "PENALTY", "10.00", levied, 2)),
                    new PostingSource("test", number));
        });
        return accounts.of(account);
    }

    /** A lost book of 30.00: only the library's own people and those without a department see it. */
    public AccountRow libraryAccount(PartyId party) {
        var account = new AccountId(Ids.next());
        var number = "L-" + NUMBERS.incrementAndGet();
        var debt = new DebtId(Ids.next());
        var levied = LocalDate.of(2025, 3, 3);
        CurrentPerson.run(SignedIn.system(Tenants.current()), () -> {
            accounts.open(List.of(new OpenAccount(
                    account,
                    number,
                    "LIBRARY",
                    party,
                    officer().person(),
                    LocalDate.of(2026, 12, 1),
                    List.of(new NewDebt(debt, "BOOK-" + number, "BOOK", levied)))));
            ledger.open(List.of(levy(account, debt, "FEE", "30.00", levied, 1)), new PostingSource("test", number));
        });
        return accounts.of(account);
    }

    public void pays(AccountRow account, String amount) {
        CurrentPerson.run(SignedIn.system(Tenants.current()), () -> {
            ChargeRow tax = ledger.chargesOf(List.of(account.id())).getFirst();
            ledger.post(new Posting(
                    new TransactionId(Ids.next()),
                    PostingKind.PAYMENT,
                    TODAY,
                    TODAY,
                    "Payment, cash",
                    new PostingSource("payment", account.number()),
                    List.of(
                            PostingLine.cash(account.id(), tax.fund(), Money.of(amount)),
                            PostingLine.paid(tax, Money.of(amount)))));
        });
    }

    private static Levy levy(AccountId account, DebtId debt, String type, String levied, LocalDate on, int seq) {
        return new Levy(
                new ChargeId(Ids.next()),
                account,
                debt,
                type,
                Money.of(levied),
                on,
                seq,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO);
    }
}
