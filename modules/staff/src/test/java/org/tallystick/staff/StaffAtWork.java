package org.tallystick.staff;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.tallystick.agency.Onboarding;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.tenancy.Tenants;

/** The example county, and its people at work one after the other. */
class StaffAtWork {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Onboarding onboarding;
    private final People people;
    private final Ladder ladder;

    StaffAtWork(Onboarding onboarding, People people, Ladder ladder) {
        this.onboarding = onboarding;
        this.people = people;
        this.ladder = ladder;
    }

    void open() {
        if (people.all().isEmpty()) onboarding.apply(Path.of("../../tenants/_example"));
    }

    int version() {
        return ladder.now().version();
    }

    <T> T of(String username, Supplier<T> work) {
        var person = people.byUsername(username).orElseThrow();
        return CurrentPerson.call(
                new SignedIn(person.id(), username, person.name(), Tenants.current(), SignedInAs.PERSON), work::get);
    }

    void as(String username, Runnable work) {
        of(username, () -> {
            work.run();
            return true;
        });
    }
}
