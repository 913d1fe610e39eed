package org.tallystick.worklists;

import static org.tallystick.calendar.WrittenDays.SHORT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.ApprovalState;
import org.tallystick.approvals.Approvals;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.PersonId;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.workbench.TodayLine;
import org.tallystick.workbench.TodayPart;

/** What waits for this person's decision. */
@Component
class ApprovalsWaiting implements TodayPart {

    private static final int LOOKED_AT = 100;
    private static final int MOST = 8;

    private final Approvals approvals;
    private final BusinessDay day;

    ApprovalsWaiting(Approvals approvals, BusinessDay day) {
        this.approvals = approvals;
        this.day = day;
    }

    @Override
    public String title() {
        return "Approvals waiting";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String needs() {
        return "approval.view";
    }

    @Override
    public String path() {
        return "approvals";
    }

    @Override
    public List<TodayLine> content(PersonId person) {
        return approvals.waiting(LOOKED_AT).stream()
                .filter(row -> row.escalatedToPeople().contains(person.value()) || approvals.isTheirTurn(row))
                .sorted(Comparator.comparing(row -> row.dueOn() == null ? LocalDate.MAX : row.dueOn()))
                .limit(MOST)
                .map(this::line)
                .toList();
    }

    private TodayLine line(ApprovalRow row) {
        var amount = row.amount();
        boolean late = isLate(row);
        return new TodayLine(
                row.title(),
                "asked by " + row.requestedByName() + (amount == null ? "" : ", " + amount.inDollars()),
                row.state() == ApprovalState.FAILED ? Tone.STOP : late ? Tone.WARN : Tone.NOTE,
                when(row),
                "approvals/" + row.id());
    }

    /** Due today or before. */
    private boolean isLate(ApprovalRow row) {
        var due = row.dueOn();
        return due != null && !due.isAfter(day.today());
    }

    private String when(ApprovalRow row) {
        if (row.state() == ApprovalState.FAILED) return "Could not be done";
        var due = row.dueOn();
        if (due == null) return "";
        if (due.equals(day.today())) return "Due today";
        return (due.isBefore(day.today()) ? "Overdue since " : "Due ") + SHORT.format(due);
    }

    @Override
    public String whenEmpty() {
        return "Nothing waits for your decision. What colleagues ask for comes here.";
    }
}
