package org.tallystick.jobs;

import java.time.LocalDate;

/** Work done once for each active agency and business date, the agency bound; declare it as a bean. */
public interface NightlyJob {
    /** Words joined by dots or dashes, as in {@code books-check}. */
    String name();

    /** Does the night's work for a business date that is over. */
    void run(LocalDate businessDate);

    /**
     * Whether the run and the note that it ran are one transaction, so that it takes effect exactly once. A long job
     * that commits in steps answers false; it is run again after a crash and must skip what it did.
     */
    default boolean inOneTransaction() {
        return true;
    }
}
