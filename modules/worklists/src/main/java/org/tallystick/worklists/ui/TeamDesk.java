package org.tallystick.worklists.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.LocalDate;
import org.tallystick.accounts.AccountRow;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.worklists.team.ConferenceRow;
import org.tallystick.worklists.team.Conferences;
import org.tallystick.worklists.team.Directions;
import org.tallystick.worklists.team.HandOverRow;
import org.tallystick.worklists.team.HandOvers;
import org.tallystick.worklists.team.OpenMatters;
import org.tallystick.worklists.team.ReferralRow;
import org.tallystick.worklists.team.ReferralState;
import org.tallystick.worklists.team.Referrals;

/** What the screens between colleagues ask for. */
@SpringComponent
record TeamDesk(
        Referrals referrals,
        Conferences conferences,
        HandOvers handOvers,
        Directions directions,
        OpenMatters matters,
        Colleagues colleagues,
        BusinessDay day) {

    LocalDate today() {
        return day.today();
    }

    /** How many things between colleagues are open on the account, in words. */
    String waiting(AccountRow account) {
        return Shown.counted(count(account), "thing waits", "things wait");
    }

    boolean isQuiet(AccountRow account) {
        return !matters.on(account.id());
    }

    private long count(AccountRow account) {
        var id = account.id();
        return referrals.on(id).stream().filter(TeamDesk::waits).count()
                + conferences.on(id).stream().filter(ConferenceRow::isOpen).count()
                + handOvers.on(id).stream().filter(HandOverRow::isOpen).count()
                + directions.on(id).stream().count();
    }

    static boolean waits(ReferralRow row) {
        return row.state() == ReferralState.ASKED;
    }
}
