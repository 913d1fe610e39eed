package org.tallystick.accounts;

import java.time.LocalDate;
import org.tallystick.security.PersonId;

/** How one owner's accounts of one department fall due. */
public record DepartmentLoad(
        PersonId owner, String department, long late, long today, long thisWeek, long later, LocalDate oldest) {
    public long total() {
        return late + today + thisWeek + later;
    }
}
