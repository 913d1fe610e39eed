package org.tallystick.worklists.owners;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.jobs.NightlyJob;

/** Every night, after what is over went home, the work of those who are away tomorrow goes to who stands in. */
@Component
@Order(11)
class BeginCovers implements NightlyJob {

    private final Covers covers;

    BeginCovers(Covers covers) {
        this.covers = covers;
    }

    @Override
    public String name() {
        return "work.cover";
    }

    @Override
    @Transactional
    public void run(LocalDate businessDate) {
        covers.nightBefore(businessDate.plusDays(1));
    }
}
