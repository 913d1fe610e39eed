package org.tallystick.accounts;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.HoldTable.Step;
import org.tallystick.jobs.NightlyJob;

/** Every night the holds whose last day is over are closed, so that the timeline says so. */
@Component
class EndHolds implements NightlyJob {

    private static final int AT_ONCE = 500;

    private final HoldTable holds;
    private final Placing placing;

    EndHolds(HoldTable holds, Placing placing) {
        this.holds = holds;
        this.placing = placing;
    }

    @Override
    public String name() {
        return "holds.end";
    }

    @Override
    @Transactional
    public void run(LocalDate businessDate) {
        for (var over = holds.endingBy(businessDate, AT_ONCE);
                !over.isEmpty();
                over = holds.endingBy(businessDate, AT_ONCE))
            for (var hold : over) placing.end(hold, "Its last day is over.", Step.EXPIRED, "The hold's own last day.");
    }
}
