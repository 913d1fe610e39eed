package org.tallystick.worklists.team;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.Accounts;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.PersonId;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.workbench.TodayLine;
import org.tallystick.workbench.TodayPart;

/** Questions between people whom this person leads that were not answered by their day. */
@Component
class LateInMyTeam implements TodayPart {

    private static final int MOST = 8;

    private final Referrals referrals;
    private final Accounts accounts;
    private final BusinessDay day;

    LateInMyTeam(Referrals referrals, Accounts accounts, BusinessDay day) {
        this.referrals = referrals;
        this.accounts = accounts;
        this.day = day;
    }

    @Override
    public String title() {
        return "Late answers in my team";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String needs() {
        return Directions.DIRECT;
    }

    @Override
    public List<TodayLine> content(PersonId person) {
        return referrals.lateInMyTeam().stream()
                .limit(MOST)
                .map(row -> {
                    var number = accounts.of(row.account()).number();
                    return new TodayLine(
                            row.question(),
                            number + ", " + row.askedByName() + " asks " + row.withName(),
                            Tone.STOP,
                            AskedOfMe.due(row.dueOn(), day.today()),
                            "accounts/" + number);
                })
                .toList();
    }

    @Override
    public String whenEmpty() {
        return "Every question in your team is answered by its day.";
    }
}
