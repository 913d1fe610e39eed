package org.tallystick.staff;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.tallystick.jobs.NightlyJob;

/** Before each new day: changes of the ladder that were approved for it act from its first click on. */
@Component
class PutDraftsInForce implements NightlyJob {

    private final Drafting drafting;

    PutDraftsInForce(Drafting drafting) {
        this.drafting = drafting;
    }

    @Override
    public String name() {
        return "staff.ladder-drafts";
    }

    @Override
    public void run(LocalDate businessDate) {
        drafting.putInForce(businessDate.plusDays(1));
    }
}
