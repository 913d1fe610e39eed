package org.tallystick.accounts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Give a hold another last day, or another paper to stand under; the version is the one that was looked at. */
public record ChangeHold(HoldId hold, @Nullable LocalDate to, String authority, String reason, int version) {
    public ChangeHold {
        authority = authority.strip();
        reason = reason.strip();
    }
}
