package org.tallystick.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.Authority;

/** What departments still hold and must refer, by the latest list of each sender. */
@Service
public class Overdue {

    private static final int MOST_AT_ONCE = 1_000;

    private final OverdueTable table;
    private final Authority authority;
    private final BusinessDay day;

    Overdue(OverdueTable table, Authority authority, BusinessDay day) {
        this.table = table;
        this.authority = authority;
        this.day = day;
    }

    /** Adds what was found in a further piece of a list, in the caller's transaction; the list begins with its first. */
    @Transactional
    public void add(UUID list, String sender, String fileName, LocalDate on, List<OverdueReceivable> found, long rows) {
        table.begin(list, sender, fileName, on);
        table.add(list, found, rows);
    }

    /** From now on the list counts, and the sender's earlier ones do not. */
    @Transactional
    public void finish(UUID list) {
        table.finish(list, day.now());
    }

    /** How many debts of a list must be referred. */
    @Transactional(readOnly = true)
    public long count(UUID list) {
        return table.count(list);
    }

    /** By department, the one that holds most first. */
    @Transactional(readOnly = true)
    public List<OverdueOfDepartment> byDepartment() {
        authority.require("import.load");
        return table.byDepartment();
    }

    /** The debts, longest overdue first, of one department or of all; a page begins after those already seen. */
    @Transactional(readOnly = true)
    public List<OverdueReceivable> of(@Nullable String department, int alreadySeen, int limit) {
        authority.require("import.load");
        if (department != null && department.indexOf(0) >= 0) return List.of();
        return table.of(department, Math.max(0, alreadySeen), Math.clamp(limit, 1, MOST_AT_ONCE));
    }
}
