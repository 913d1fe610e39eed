package org.tallystick.worklists.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.Accounts;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.PersonId;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.worklists.WorkProofs;
import org.tallystick.worklists.owners.Assignments;
import org.tallystick.worklists.owners.Covers;
import org.tallystick.worklists.owners.UnitLoads;
import org.tallystick.worklists.team.Referrals;
import org.tallystick.worklists.team.Teams;

/** What the unit's screens ask for. */
@SpringComponent
record UnitDesk(
        Assignments assignments,
        Covers covers,
        UnitLoads loads,
        WorkProofs proofs,
        Referrals referrals,
        Teams teams,
        People people,
        Accounts accounts,
        BusinessDay day) {

    LocalDate today() {
        return day.today();
    }

    long open(PersonId person) {
        return accounts.workloadOf(person, day.here().toLocalDateTime()).total();
    }

    /** Who could have somebody's accounts. */
    List<PersonRow> colleaguesOf(PersonRow person) {
        return people.all().stream()
                .filter(one -> one.holdsPosition() && !one.service() && one.rung() != null)
                .filter(one -> !one.id().equals(person.id()))
                .toList();
    }

    /** Whether somebody is away in any of these days. */
    boolean isAway(PersonId person, LocalDate from, @Nullable LocalDate until) {
        return covers.open().stream()
                .anyMatch(cover -> cover.person().equals(person)
                        && from.isBefore(cover.returnOn())
                        && (until == null || cover.from().isBefore(until)));
    }
}
