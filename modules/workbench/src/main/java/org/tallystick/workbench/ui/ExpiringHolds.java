package org.tallystick.workbench.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.PersonId;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.workbench.SeenHolds;
import org.tallystick.workbench.TodayLine;
import org.tallystick.workbench.TodayPart;

/** Holds that end within a week: whoever may lift them looks whether they are to stand longer. */
@Component
class ExpiringHolds implements TodayPart {

    private static final int DAYS = 7;
    private static final int LINES = 30;

    private final SeenHolds holds;
    private final BusinessDay day;

    ExpiringHolds(SeenHolds holds, BusinessDay day) {
        this.holds = holds;
        this.day = day;
    }

    @Override
    public String title() {
        return "Holds that end this week";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String needs() {
        return "hold.lift";
    }

    @Override
    public List<TodayLine> content(PersonId person) {
        var today = day.today();
        return holds.endingBy(today.plusDays(DAYS), LINES).stream()
                .map(row -> {
                    var last = row.hold().to();
                    return new TodayLine(
                            row.debtor(),
                            row.hold().typeName() + " on " + row.account().number(),
                            Tone.WARN,
                            last == null ? "" : "ends " + Days.ahead(last, today),
                            "accounts/" + row.account().number());
                })
                .toList();
    }

    @Override
    public String whenEmpty() {
        return "No hold ends within a week. Holds are placed on the workbench with h.";
    }

    @Override
    public String path() {
        return "holds";
    }
}
