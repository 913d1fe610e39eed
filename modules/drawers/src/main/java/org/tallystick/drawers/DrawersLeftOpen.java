package org.tallystick.drawers;

import static org.tallystick.calendar.WrittenDays.SHORT;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.PersonId;
import org.tallystick.web.Counted;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.workbench.TodayLine;
import org.tallystick.workbench.TodayPart;

/** Drawers of earlier days that nobody closed, and closed ones that wait for a second person. */
@Component
class DrawersLeftOpen implements TodayPart {

    private final DrawerTable drawers;
    private final BusinessDay day;

    DrawersLeftOpen(DrawerTable drawers, BusinessDay day) {
        this.drawers = drawers;
        this.day = day;
    }

    @Override
    public String title() {
        return "Drawers to look after";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String needs() {
        return "drawer.verify";
    }

    @Override
    public List<TodayLine> content(PersonId person) {
        return drawers.on(day.today()).stream()
                .filter(drawer -> !drawer.unattended() && isWaiting(drawer, person))
                .limit(30)
                .map(this::line)
                .toList();
    }

    private boolean isWaiting(DrawerRow drawer, PersonId person) {
        return switch (drawer.state()) {
            case OPEN -> drawer.openedOn().isBefore(day.today());
            case CLOSED -> !drawer.cashier().equals(person);
            case VERIFIED -> false;
        };
    }

    private TodayLine line(DrawerRow drawer) {
        var open = drawer.state() == DrawerRow.State.OPEN;
        return new TodayLine(
                "Drawer " + drawer.label() + ", " + drawer.cashierName(),
                drawer.counter() + ", opened " + SHORT.format(drawer.openedOn()) + ", "
                        + Counted.of(drawer.receipts(), "receipt"),
                open ? Tone.WARN : Tone.NOTE,
                open ? "Left open" : "Waits for a second person",
                "drawers/" + drawer.number());
    }

    @Override
    public String whenEmpty() {
        return "Every drawer of yesterday is closed, and nobody waits for a second person.";
    }

    @Override
    public String path() {
        return "drawers";
    }
}
