package org.tallystick.worklists;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtId;
import org.tallystick.accounts.NewDebt;
import org.tallystick.accounts.NextStep;
import org.tallystick.accounts.OpenAccount;
import org.tallystick.accounts.SetNext;
import org.tallystick.agency.Onboarding;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.NewParty;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyKind;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.PersonId;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ExamplePack;
import org.tallystick.testing.TestClock;

/** The collections unit of the example county: its people by their user names, and accounts for them to work on. */
@TestComponent
class Unit {

    private final Onboarding onboarding;
    private final People people;
    private final Debtors debtors;
    private final Accounts accounts;
    private final JdbcTemplate jdbc;
    private final TestClock clock;
    private String officersKey = "";

    Unit(Onboarding onboarding, People people, Debtors debtors, Accounts accounts, JdbcTemplate jdbc, TestClock clock) {
        this.onboarding = onboarding;
        this.people = people;
        this.debtors = debtors;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody is there, the supervisor has no account, and nothing of another test waits, is lent, directed or in somebody's work. */
    void beginsItsDay() {
        isStaffed();
        clock.forward(Duration.ofMinutes(1));
        jdbc.update("update account set next_date = '2030-01-01'");
        jdbc.update("update work_task set done_at = made_at where done_at is null");
        jdbc.update("update work_direction set done_at = set_at where done_at is null");
        for (var table : List.of("work_lease", "work_referral", "work_loan", "work_cover"))
            jdbc.update("delete from " + table);
        jdbc.update(
                "update account set owner_id = ? where owner_id = ?",
                id("ex.baker").value(),
                id("ex.dale").value());
        clock.forward(Duration.ofSeconds(5));
    }

    /** Only the policies of the modules that are here. */
    void isStaffed() {
        if (!people.all().isEmpty()) return;
        try (var pack = ExamplePack.withPolicies("queue.yaml", "assignment.yaml")) {
            for (var login : onboarding.apply(pack.folder()).logins())
                if (login.name().equals("Sam Baker")) officersKey = Objects.requireNonNull(login.apiKey());
        }
    }

    String officersKey() {
        return officersKey;
    }

    PersonRow person(String username) {
        return people.byUsername(username).orElseThrow();
    }

    PersonId id(String username) {
        return person(username).id();
    }

    String usernameOf(PersonId id) {
        return people.of(id).username();
    }

    SignedIn as(String username) {
        var person = person(username);
        return new SignedIn(person.id(), person.username(), person.name(), Tenants.current(), SignedInAs.PERSON);
    }

    <T> T as(String username, Callable<T> work) {
        return CurrentPerson.call(as(username), () -> {
            try {
                return work.call();
            } catch (RuntimeException | Error thrown) {
                throw thrown;
            } catch (java.lang.Exception checked) {
                throw new IllegalStateException(checked);
            }
        });
    }

    /** An account that waits for the step on the day; opened for its owner and then set, as an outcome would. */
    AccountRow account(String number, String debtor, String owner, NextStep step, LocalDate on) {
        var party = new PartyId(Ids.next());
        debtors.add(List.of(new NewParty(party, PartyKind.PERSON, debtor, List.of())));
        var id = new AccountId(Ids.next());
        CurrentPerson.run(SignedIn.system(Tenants.current()), () -> {
            accounts.open(List.of(new OpenAccount(
                    id,
                    number,
                    "TREASURER",
                    party,
                    id(owner),
                    on,
                    List.of(new NewDebt(
                            new DebtId(Ids.next()), "BILL-" + number, "PROPERTY_TAX", LocalDate.of(2024, 7, 1))))));
            if (step != NextStep.NEW) accounts.setNext(SetNext.backTo(id, on, step, "For the test"));
        });
        return accounts.of(id);
    }
}
