package org.tallystick.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/** Something that happened on an account, in words; who and when are taken from the one who adds it. */
public record NewTimelineEntry(
        UUID id,
        AccountId account,
        @Nullable DebtId debt,
        TimelineKind kind,
        String text,
        @Nullable Money amount) {

    public static NewTimelineEntry of(UUID id, AccountId account, TimelineKind kind, String text) {
        return new NewTimelineEntry(id, account, null, kind, text, null);
    }

    public NewTimelineEntry about(DebtId itsDebt) {
        return new NewTimelineEntry(id, account, itsDebt, kind, text, amount);
    }

    public NewTimelineEntry amount(Money itsAmount) {
        return new NewTimelineEntry(id, account, debt, kind, text, itsAmount);
    }
}
