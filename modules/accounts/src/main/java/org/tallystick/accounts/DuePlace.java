package org.tallystick.accounts;

import java.time.LocalDate;

/** Where a walk through somebody's accounts goes on: behind this next date and account. */
public record DuePlace(LocalDate nextDate, AccountId id) {
    public static DuePlace of(AccountRow account) {
        return new DuePlace(account.nextDate(), account.id());
    }
}
