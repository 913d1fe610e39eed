package org.tallystick.jobs;

import java.time.Duration;

/** Housekeeping of the whole installation, done again and again for no agency in particular; declare it as a bean. */
public interface RecurringJob {
    String name();

    /** The pause between the end of one run and the start of the next. */
    Duration every();

    void run();
}
