package org.tallystick.drafts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.tallystick.agency.Onboarding;
import org.tallystick.drafts.DraftDebtor.Kind;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Tenants;

/** The desk of the example county at which accounts are entered: its people, and what they type. */
@TestComponent
class CountyDesk {

    static final LocalDate LONG_AGO = LocalDate.of(2026, 3, 2);

    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private final Onboarding onboarding;
    private final People people;

    CountyDesk(Onboarding onboarding, People people) {
        this.onboarding = onboarding;
        this.people = people;
    }

    void isStaffed() {
        if (people.all().isEmpty()) onboarding.apply(Path.of("../../tenants/_example"));
    }

    /** A book that was not given back, under a number of its own. */
    static DraftContent lostBook(long cents) {
        return new DraftContent(
                null,
                "BOOK",
                null,
                "LB-" + NUMBERS.incrementAndGet(),
                LONG_AGO,
                person("Ferreira-" + NUMBERS.get() + ", Ana"),
                List.of(new DraftCharge("FEE", cents)),
                "Two letters",
                null);
    }

    static DraftDebtor person(String name) {
        return new DraftDebtor(Kind.PERSON, name, null, null, null, "12 Larkspur Ct", null, "Alder", "CA", "94110");
    }

    static DraftContent with(DraftContent content, DraftDebtor debtor) {
        return new DraftContent(
                content.department(),
                content.debtType(),
                content.accountNumber(),
                content.debtNumber(),
                content.incurredOn(),
                debtor,
                content.charges(),
                content.contacts(),
                content.evidence());
    }

    static DraftContent noted(DraftContent content, String evidence) {
        return new DraftContent(
                content.department(),
                content.debtType(),
                content.accountNumber(),
                content.debtNumber(),
                content.incurredOn(),
                content.debtor(),
                content.charges(),
                content.contacts(),
                evidence);
    }

    static DraftContent numbered(DraftContent content, String account) {
        return new DraftContent(
                content.department(),
                content.debtType(),
                account,
                content.debtNumber(),
                content.incurredOn(),
                content.debtor(),
                content.charges(),
                content.contacts(),
                content.evidence());
    }

    SignedIn clerk() {
        return seated("adams");
    }

    SignedIn officer() {
        return seated("baker");
    }

    SignedIn lead() {
        return seated("clark");
    }

    SignedIn supervisor() {
        return seated("dale");
    }

    private SignedIn seated(String surname) {
        var row = people.all().stream()
                .filter(one -> one.username().endsWith("." + surname))
                .findFirst()
                .orElseThrow();
        return new SignedIn(row.id(), row.username(), row.name(), Tenants.current(), SignedInAs.PERSON);
    }

    static <T extends @Nullable Object> T as(SignedIn who, Supplier<T> work) {
        return CurrentPerson.call(who, work::get);
    }
}
