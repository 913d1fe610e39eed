package org.tallystick.worklists;

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

    @ApplicationModuleListener
    void on(ReliefChanged news) {
        if (news.over()) covers.reliefEnded(news.number());
        else covers.relieved(news);
    }
}
