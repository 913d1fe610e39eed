package org.tallystick.jobs;

import java.time.Duration;

/**
 * Housekeeping that visits the agencies: those that were announced since the last visit, and all of them after a start
 * and once an hour. Every node makes its own rounds, so a visit must bear a second one beside it. Declare it as a bean.
 */
public interface Round {
    String name();

    /** The pause between two rounds. */
    Duration every();

    /** Does what is due for the agency at hand, which is bound; true asks to come again at the next round. */
    boolean visit();
}
