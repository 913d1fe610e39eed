package org.tallystick.worklists.owners;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.tallystick.staff.ReliefChanged;

/** Whoever acts for somebody who is away has their accounts from the first day until after the last. */
@Component
class CoversFollowReliefs {

    private final Covers covers;

    CoversFollowReliefs(Covers covers) {
        this.covers = covers;
    }

    /** News that waits to be told again bears this name. */
    @ApplicationModuleListener(
            id = "org.tallystick.worklists.owners.CoversFollowReliefs.on(org.tallystick.staff.ReliefChanged)")
    void on(ReliefChanged news) {
        if (news.over()) covers.reliefEnded(news.number());
        else covers.relieved(news);
    }
}
