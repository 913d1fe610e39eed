package org.tallystick.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtId;
import org.tallystick.accounts.NewDebt;
import org.tallystick.accounts.NewTimelineEntry;
import org.tallystick.accounts.OpenAccount;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineKind;
import org.tallystick.agency.Onboarding;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.NewAddress;
import org.tallystick.debtors.NewParty;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyKind;
import org.tallystick.ledger.ChargeId;
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
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ExamplePack;

/** The example county at work: its people, and debtors with accounts that Sam Baker owns. */
@TestComponent
public class Office {

    private final Onboarding onboarding;
    private final People people;
    private final Debtors debtors;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Timeline timeline;
    private final PlatformTransactionManager transactions;
    private String officersKey = "";

    Office(
            Onboarding onboarding,
            People people,
            Debtors debtors,
            Accounts accounts,
            Ledger ledger,
            Timeline timeline,
            PlatformTransactionManager transactions) {
        this.onboarding = onboarding;
        this.people = people;
        this.debtors = debtors;
        this.accounts = accounts;
        this.ledger = ledger;
        this.timeline = timeline;
        this.transactions = transactions;
    }

    public void opens() {
        if (!people.all().isEmpty()) return;
        try (var pack = ExamplePack.withPolicies()
                .with("debt-types.yaml", types -> types.replace("restricted: false", "restricted: true"))) {
            for (var login : onboarding.apply(pack.folder()).logins())
                if (login.name().equals("Sam Baker")) officersKey = Objects.requireNonNull(login.apiKey());
        }
    }

    public String officersKey() {
        return officersKey;
    }

    public SignedIn officer() {
        var baker = baker();
        return new SignedIn(baker.id(), baker.username(), baker.name(), Tenants.current(), SignedInAs.PERSON);
    }

    public SignedIn lead() {
        var clark = people.byUsername("ex.clark").orElseThrow();
        return new SignedIn(clark.id(), clark.username(), clark.name(), Tenants.current(), SignedInAs.PERSON);
    }

    private PersonRow baker() {
        return people.byUsername("ex.baker").orElseThrow();
    }

    public PartyId debtor(String name, String street) {
        var id = new PartyId(Ids.next());
        debtors.add(List.of(new NewParty(
                id, PartyKind.PERSON, name, List.of(new NewAddress(street, null, "Exville", "CA", "94110")))));
        return id;
    }

    /** A tax of 100.00 with a penalty of 10.00, of which 30.00 were paid before. */
    public void taxAccount(String number, PartyId party, LocalDate nextDate) {
        var account = new AccountId(Ids.next());
        var debt = new DebtId(Ids.next());
        var levied = LocalDate.of(2024, 7, 1);
        CurrentPerson.run(SignedIn.system(Tenants.current()), () -> {
            accounts.open(List.of(new OpenAccount(
                    account,
                    number,
                    "TREASURER",
                    party,
                    baker().id(),
                    nextDate,
                    List.of(new NewDebt(debt, "BILL-" + number, "PROPERTY_TAX", levied)))));
            ledger.open(
                    List.of(
                            levy(account, debt, "TAX", "100.00", "30.00", levied, 1),
                            levy(account, debt, "PENALTY", "10.00", "0.00", levied, 2)),
                    new PostingSource("test", number));
        });
    }

    /** A lost book of 25.00: a restricted kind of debt. */
    public void bookAccount(String number, PartyId party, LocalDate nextDate) {
        var account = new AccountId(Ids.next());
        var debt = new DebtId(Ids.next());
        CurrentPerson.run(SignedIn.system(Tenants.current()), () -> {
            accounts.open(List.of(new OpenAccount(
                    account,
                    number,
                    "LIBRARY",
                    party,
                    baker().id(),
                    nextDate,
                    List.of(new NewDebt(debt, "BOOK-" + number, "BOOK", nextDate)))));
            ledger.open(
                    List.of(levy(account, debt, "FEE", "25.00", "0.00", LocalDate.of(2026, 7, 1), 1)),
                    new PostingSource("test", number));
        });
    }

    /** So many payments of one cent, each with its line on the timeline. */
    public void pays(AccountRow account, int times) {
        var charge = ledger.chargesOf(List.of(account.id())).getFirst();
        var cent = Money.ofCents(1);
        var day = LocalDate.of(2026, 11, 20);
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            for (int i = 0; i < times; i++) {
                ledger.post(new Posting(
                        new TransactionId(Ids.next()),
                        PostingKind.PAYMENT,
                        day,
                        day,
                        "Receipt " + i,
                        new PostingSource("test", "pay " + i),
                        List.of(PostingLine.paid(charge, cent), PostingLine.cash(account.id(), charge.fund(), cent))));
                timeline.add(List.of(
                        NewTimelineEntry.of(Ids.next(), account.id(), TimelineKind.MONEY, "Payment, receipt " + i)
                                .amount(cent)));
            }
        });
    }

    private static Levy levy(
            AccountId account, DebtId debt, String type, String levied, String paid, LocalDate on, int seq) {
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
                Money.of(paid));
    }
}
