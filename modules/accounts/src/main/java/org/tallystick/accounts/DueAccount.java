package org.tallystick.accounts;

import java.time.LocalDate;

/** An account that waits for something to be done, as far as a queue needs to know it. */
public record DueAccount(AccountId id, String number, String department, NextStep step, LocalDate nextDate) {
    public DuePlace place() {
        return new DuePlace(nextDate, id);
    }
}
