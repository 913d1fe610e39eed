package org.tallystick.accounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.tallystick.agency.Onboarding;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.NewAddress;
import org.tallystick.debtors.NewParty;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyKind;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedIn;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ExamplePack;

/** The example county's pack in the agency of the test, and debtors and accounts to work with. */
@TestComponent
class ExampleCounty {

    static final LocalDate NEXT_DATE = LocalDate.of(2026, 12, 1);

    private final Onboarding onboarding;
    private final People people;
    private final Debtors debtors;

    ExampleCounty(Onboarding onboarding, People people, Debtors debtors) {
        this.onboarding = onboarding;
        this.people = people;
        this.debtors = debtors;
    }

    /** Applies the pack to the agency at hand, once. */
    void isSetUp() {
        if (!people.all().isEmpty()) return;
        try (var pack = pack(Tenants.current().value().toString())) {
            onboarding.apply(pack.folder());
        }
    }

    /** Sign-ins are unique in the installation, and the kinds of policy belong to modules that are not here. */
    private static ExamplePack pack(String suffix) {
        return ExamplePack.withPolicies()
                .without("delegations.yaml")
                .with("positions.yaml", page -> page.replaceAll("username: ([a-z.-]+)", "username: $1-" + suffix))
                .with("authorities.yaml", page -> page.replace("[ex.baker]", "[ex.baker-" + suffix + "]"));
    }

    PersonId officer() {
        return named("Sam Baker");
    }

    PersonId clerk() {
        return named("Jo Adams");
    }

    private PersonId named(String name) {
        return people.all().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Does the work as the agency's own system. */
    void working(Runnable work) {
        CurrentPerson.run(SignedIn.system(Tenants.current()), work);
    }

    PartyId debtor(String name) {
        var id = new PartyId(Ids.next());
        debtors.add(List.of(new NewParty(
                id,
                PartyKind.UNKNOWN,
                name,
                List.of(new NewAddress("418 Larkspur Ct", null, "Exville", "CA", "94110")))));
        return id;
    }

    OpenAccount taxAccount(@Nullable String number, PartyId party) {
        return new OpenAccount(
                new AccountId(Ids.next()),
                number,
                "TREASURER",
                party,
                officer(),
                NEXT_DATE,
                List.of(new NewDebt(new DebtId(Ids.next()), "B-" + number, "PROPERTY_TAX", LocalDate.of(2024, 7, 1))));
    }

    List<OpenAccount> taxAccounts(String series, int count) {
        var parties = new ArrayList<NewParty>();
        for (int i = 0; i < count; i++)
            parties.add(new NewParty(new PartyId(Ids.next()), PartyKind.UNKNOWN, "Owner " + i, List.of()));
        debtors.add(parties);
        var accounts = new ArrayList<OpenAccount>();
        for (int i = 0; i < count; i++)
            accounts.add(
                    taxAccount("%s-%06d".formatted(series, i), parties.get(i).id()));
        return accounts;
    }
}
