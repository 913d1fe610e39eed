package org.tallystick.approvals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.tallystick.agency.Onboarding;
import org.tallystick.policy.Policies;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Tenants;

/** The people of the example county at work. */
@TestComponent
class Clerks {

    private final People people;
    private final Onboarding onboarding;

    private final Policies policies;

    Clerks(People people, Onboarding onboarding, Policies policies) {
        this.people = people;
        this.onboarding = onboarding;
        this.policies = policies;
    }

    /** From now on a well needs the treasurer's consent and that of counsel, who has no sign-in. */
    void wantConsents() {
        wantConsents(
                Map.of("from", "Treasurer", "department", "TREASURER"),
                Map.of("from", "County Counsel", "outside", true));
    }

    void wantConsents(Map<String, Object> first, Map<String, Object> second) {
        asSystem(() -> policies.adopt(
                "approvals",
                "default",
                LocalDate.of(2026, 11, 1),
                "Ordinance 7",
                Map.of(
                        "kinds",
                        List.of(
                                Map.of("kind", "*", "dueDays", 3, "expireDays", 20, "sumWithinDays", 30),
                                Map.of(
                                        "kind",
                                        WellKind.KIND,
                                        "rule",
                                        "A well is dug where water is.",
                                        "consents",
                                        List.of(first, second))))));
    }

    void come() {
        if (people.all().isEmpty()) onboarding.apply(Path.of("../../tenants/_example"));
    }

    SignedIn who(String surname) {
        var row = people.byUsername("ex." + surname).orElseThrow();
        return new SignedIn(row.id(), row.username(), row.name(), Tenants.current(), SignedInAs.PERSON);
    }

    <T> T as(String surname, Supplier<T> work) {
        return CurrentPerson.call(who(surname), work::get);
    }

    void run(String surname, Runnable work) {
        CurrentPerson.run(who(surname), work);
    }

    void asSystem(Runnable work) {
        CurrentPerson.run(SignedIn.system(Tenants.current()), work);
    }
}
