package org.tallystick.worklists.owners;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.jobs.NightlyJob;

/** Every night, before the proof, accounts whose cover is over go back to their owners. */
@Component
@Order(10)
class GiveBackLentAccounts implements NightlyJob {

    private final Homecoming home;

    GiveBackLentAccounts(Homecoming home) {
        this.home = home;
    }

    @Override
    public String name() {
        return "work.give-back";
    }

    @Override
    @Transactional
    public void run(LocalDate businessDate) {
        home.by(businessDate.plusDays(1));
    }
}
