package org.tallystick.worklists;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.Accounts;
import org.tallystick.agency.Departments;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;

/** The unit's load at this moment: of each person, and of each function. */
@Service
public class UnitLoads {

    private final Accounts accounts;
    private final CoverTable covers;
    private final Departments departments;
    private final Authority authority;
    private final BusinessDay day;

    UnitLoads(Accounts accounts, CoverTable covers, Departments departments, Authority authority, BusinessDay day) {
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
}
