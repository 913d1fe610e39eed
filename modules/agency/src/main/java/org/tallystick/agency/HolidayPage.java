package org.tallystick.agency;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/** Reads {@code holidays.yaml}: the state whose holidays the agency keeps, and the days on which it is closed besides. */
final class HolidayPage {

    private HolidayPage() {}

    static AgencyPack.Holidays read(PackFolder pack) {
        var page = pack.file("holidays.yaml").only("calendar", "closures");
        var calendar = page.text("calendar");
        if (!calendar.isEmpty() && !isKnown(calendar))
            page.problem("calendar", "a state's calendar such as us_ca or us_co is needed.");
        return new AgencyPack.Holidays(
                calendar,
                page.list("closures").stream()
                        .map(day -> day.only("date", "name"))
                        .map(day -> new AgencyPack.Closure(day.date("date"), day.text("name")))
                        .toList());
    }

    private static boolean isKnown(String calendar) {
        var states = usHolidays().getCalendarHierarchy().getChildren();
        return calendar.startsWith("us_") && states.containsKey(calendar.substring(3));
    }

    private static HolidayManager usHolidays() {
        return HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_STATES));
    }
}
