package org.tallystick.workbench.people;

import static org.tallystick.calendar.WrittenDays.DAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtRow;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.debtors.ContactPoints;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.Identifiers;
import org.tallystick.debtors.Merges;
import org.tallystick.debtors.Names;
import org.tallystick.debtors.Relationships;
import org.tallystick.security.Authority;
import org.tallystick.workbench.WorkbenchSubject;

/** What the People tab asks and does, and what the person at work may do there. */
@Component
class Desk {

    final Debtors debtors;
    final Names names;
    final Identifiers identifiers;
    final ContactPoints contacts;
    final Relationships relationships;
    final Merges merges;
    private final Accounts accounts;
    private final Authority authority;
    private final BusinessDay day;

    Desk(
            Debtors debtors,
            Names names,
            Identifiers identifiers,
            ContactPoints contacts,
            Relationships relationships,
            Merges merges,
            Accounts accounts,
            Authority authority,
            BusinessDay day) {
        this.debtors = debtors;
        this.names = names;
        this.identifiers = identifiers;
        this.contacts = contacts;
        this.relationships = relationships;
        this.merges = merges;
        this.accounts = accounts;
        this.authority = authority;
        this.day = day;
    }

    /** The debts on the accounts that the person at work may see. */
    List<DebtRow> debtsOf(WorkbenchSubject subject) {
        return accounts.debtsOf(subject.accounts().stream().map(AccountRow::id).toList());
    }

    boolean mayChange() {
        return authority.may("party.change");
    }

    boolean mayReveal() {
        return authority.may("identifier.reveal");
    }

    boolean mayMerge() {
        return authority.may("party.merge");
    }

    LocalDate today() {
        return day.today();
    }

    String day(Instant at) {
        return DAY.format(at.atZone(day.zone()));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code Jan 1, 2024 to today}; empty when nothing is known. */
    static String span(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null && until == null) return "";
        return (from == null ? "" : "from " + day(from))
                + (from != null && until != null ? " " : "")
                + (until == null ? "" : "until " + day(until));
    }
}
