package org.tallystick.worklists.owners;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DepartmentCounts;
import org.tallystick.agency.Departments;
import org.tallystick.agency.OfficeDays;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.correspondence.Contacts;
import org.tallystick.correspondence.PromiseRow;
import org.tallystick.ledger.Ledger;
import org.tallystick.security.Authority;
import org.tallystick.worklists.WorkProofs;

/** The unit's load at this moment: of each person, and of each function. */
@Service
public class UnitLoads {

    private final Accounts accounts;
    private final CoverTable covers;
    private final Departments departments;
    private final Authority authority;
    private final BusinessDay day;
    private final Contacts contacts;
    private final Ledger ledger;
    private final DepartmentCounts counts;
    private final OfficeDays office;

    UnitLoads(
            Accounts accounts,
            CoverTable covers,
            Departments departments,
            Authority authority,
            BusinessDay day,
            Contacts contacts,
            Ledger ledger,
            DepartmentCounts counts,
            OfficeDays office) {
        this.contacts = contacts;
        this.ledger = ledger;
        this.counts = counts;
        this.office = office;
        this.accounts = accounts;
        this.covers = covers;
        this.departments = departments;
        this.authority = authority;
        this.day = day;
    }

    @Transactional(readOnly = true)
    public UnitLoad now() {
        authority.require(WorkProofs.VIEW);
        return UnitLoad.of(accounts.loads(day.here().toLocalDateTime()), departments.all(), covers.open(), day.today());
    }

    /** Promises that were due in the last thirty days, and what was worked on the last ten office days; today not yet. */
    @Transactional(readOnly = true)
    public UnitPace pace() {
        authority.require(WorkProofs.VIEW);
        var yesterday = day.today().minusDays(1);
        var promises = contacts.promises(day.today().minusDays(UnitPace.DAYS_OF_PROMISES), yesterday);
        var about = promises.stream().flatMap(one -> one.accounts().stream()).collect(Collectors.toSet());
        var since = promises.stream()
                .map(PromiseRow::takenOn)
                .min(Comparator.naturalOrder())
                .orElse(yesterday);
        var worked = counts.of(contacts.worked(tenOfficeDaysBefore(), yesterday));
        var byName = new HashMap<String, Long>();
        departments.all().forEach(one -> byName.merge(one.name(), worked.getOrDefault(one.code(), 0L), Long::sum));
        return new UnitPace(UnitPace.kept(promises, ledger.received(about, since)), byName);
    }

    private LocalDate tenOfficeDaysBefore() {
        var at = day.today();
        for (int left = UnitPace.OFFICE_DAYS; left > 0; ) {
            at = at.minusDays(1);
            if (office.isOpen(at)) left--;
        }
        return at;
    }
}
