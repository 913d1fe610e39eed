package org.tallystick.worklists;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.Accounts;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.staff.MovesWithLadder;

/** Whose accounts need another owner when the ladder changes, and how many they are. */
@Component
class WorkMoves implements MovesWithLadder {

    private final Accounts accounts;
    private final BusinessDay day;

    WorkMoves(Accounts accounts, BusinessDay day) {
        this.accounts = accounts;
        this.day = day;
    }

    @Override
    public List<String> by(List<Touched> people) {
        var lines = new ArrayList<String>();
        for (var one : people) {
            if (!one.loses().contains(Queues.WORK)) continue;
            long theirs = accounts.workloadOf(one.person(), day.here().toLocalDateTime())
                    .total();
            if (theirs > 0)
                lines.add(one.name() + " no longer works a queue: " + theirs
                        + (theirs == 1 ? " account needs" : " accounts need") + " another owner.");
        }
        return lines;
    }
}
