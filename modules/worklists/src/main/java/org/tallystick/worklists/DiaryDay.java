package org.tallystick.worklists;

import java.time.LocalDate;
import java.util.Map;

/**
 * What lies on one day of a person's diary.
 *
 * @param open whether the agency does business on it
 * @param accounts how many of their accounts come up, for each reason
 * @param timed how many of those at an hour
 * @param tasks how many tasks are due on accounts that come up on another day
 */
public record DiaryDay(LocalDate day, boolean open, Map<Urgency, Long> accounts, long timed, long tasks) {

    public long total() {
        return accounts.values().stream().mapToLong(Long::longValue).sum() + tasks;
    }
}
