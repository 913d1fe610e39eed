package org.tallystick.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;

/** Something that happened on an account, in words; by whoever is at work when it is added, unless it names somebody. */
public record NewTimelineEntry(
        UUID id,
        AccountId account,
        @Nullable DebtId debt,
        TimelineKind kind,
        String text,
        @Nullable Money amount,
        @Nullable By by) {

    /** For whom the platform did it, such as the sender of a file. */
    public record By(PersonId person, String name) {}

    public static NewTimelineEntry of(UUID id, AccountId account, TimelineKind kind, String text) {
        return new NewTimelineEntry(id, account, null, kind, text, null, null);
    }

    public NewTimelineEntry about(DebtId itsDebt) {
        return new NewTimelineEntry(id, account, itsDebt, kind, text, amount, by);
    }

    public NewTimelineEntry amount(Money itsAmount) {
        return new NewTimelineEntry(id, account, debt, kind, text, itsAmount, by);
    }

    public NewTimelineEntry by(PersonId person, String name) {
        return new NewTimelineEntry(id, account, debt, kind, text, amount, new By(person, name));
    }
}
