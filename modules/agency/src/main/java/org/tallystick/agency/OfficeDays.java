package org.tallystick.agency;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** The days on which the agency does business: no weekend, no holiday of its state, no closure of its own. */
@Service
public class OfficeDays {

    private final AgencyFacts facts;
    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_STATES));

    OfficeDays(AgencyFacts facts) {
        this.facts = facts;
    }

    public boolean isOpen(LocalDate day) {
        var known = facts.current();
        var weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY
                && weekday != DayOfWeek.SUNDAY
                && !known.closures().contains(day)
                && !holidays.isHoliday(day, known.holidayCalendar().substring("us_".length()));
    }

    /** The day that many business days later; with zero, the day itself or the next one that is open. */
    public LocalDate after(LocalDate day, int businessDays) {
        if (businessDays < 0) throw new IllegalArgumentException("Business days are counted forward.");
        var left = businessDays;
        var at = day;
        while (left > 0 || !isOpen(at)) {
            at = at.plusDays(1);
            if (left > 0 && isOpen(at)) left--;
        }
        return at;
    }
}
