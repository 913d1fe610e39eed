package org.tallystick.jobs;

import java.time.LocalDate;

/** Work done once for each active agency and business date, the agency bound; declare it as a bean. */
public interface NightlyJob {
    /** One word or more with dots, as in {@code books-check}. */
    String name();

    /** Does the night's work of one business date, in one transaction or repeatably: a crash runs it again. */
    void run(LocalDate businessDate);
}
