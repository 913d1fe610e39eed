package org.tallystick.worklists.team;

import static org.tallystick.calendar.WrittenDays.DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.correspondence.forms.OpenItems;
import org.tallystick.worklists.Tasks;

/** What colleagues and outcomes left to be done on an account, for the forms that are filled from the books. */
@Component
class OpenWork implements OpenItems {

    private final Tasks tasks;
    private final DirectionTable directions;
    private final ReferralTable referrals;

    OpenWork(Tasks tasks, DirectionTable directions, ReferralTable referrals) {
        this.tasks = tasks;
        this.directions = directions;
        this.referrals = referrals;
    }

    @Override
    public List<String> of(AccountRow account) {
        var items = new ArrayList<String>();
        directions.on(account.id()).ifPresent(one -> items.add("Direction of " + one.setByName() + ": " + one.words()));
        for (var task : tasks.of(account.id())) items.add("By " + day(task.dueOn()) + ": " + task.words() + ".");
        for (var asked : referrals.on(account.id()))
            if (asked.state() == ReferralState.ASKED)
                items.add(asked.askedByName() + " asks " + asked.withName() + " by " + day(asked.dueOn()) + ": "
                        + asked.question());
        return items;
    }

    private static String day(LocalDate on) {
        return DAY.format(on);
    }
}
