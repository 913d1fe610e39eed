package org.tallystick.worklists;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.approvals.ApprovalRow;
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
        return approvals.toDecide(LOOKED_AT).stream()
                .limit(MOST)
                .map(this::line)
                .toList();
    }

    private TodayLine line(ApprovalRow row) {
        var amount = row.amount();
        long days = Duration.between(row.submittedAt(), day.now()).toDays();
        return new TodayLine(
                row.title(),
                "asked by " + row.requestedByName() + (amount == null ? "" : ", " + amount.inDollars()),
                days > 0 ? Tone.WARN : Tone.NOTE,
                days == 0 ? "Since today" : days == 1 ? "Since yesterday" : "For " + days + " days",
                "approvals/" + row.id());
    }

    @Override
    public String whenEmpty() {
        return "Nothing waits for your decision. What colleagues ask for comes here.";
    }
}
