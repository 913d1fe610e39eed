package org.tallystick.accounts;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Set the day on which an account comes up again, what for and why.
 *
 * @param at the hour by the agency's clock; null when any hour will do
 * @param expectedVersion the account's version that was looked at; null when it was not looked at
 * @param backAgain whether this takes back an earlier one, whose day may be past
 */
public record SetNext(
        AccountId account,
        LocalDate on,
        @Nullable LocalTime at,
        NextStep step,
        String why,
        @Nullable Integer expectedVersion,
        boolean backAgain) {

    private static final int LONGEST = 500;

    public SetNext {
        why = why.strip();
        if (why.isEmpty()) throw new NextRefused("Say in a few words why the account comes up on that day.");
        if (why.length() > LONGEST) throw new NextRefused("Say it in at most " + LONGEST + " characters.");
    }

    public static SetNext of(AccountId account, LocalDate on, NextStep step, String why) {
        return new SetNext(account, on, null, step, why, null, false);
    }

    /** As it was before something that is taken back, even when that day is past. */
    public static SetNext backTo(AccountId account, LocalDate on, NextStep step, String why) {
        return new SetNext(account, on, null, step, why, null, true);
    }

    public SetNext expecting(int version) {
        return new SetNext(account, on, at, step, why, version, backAgain);
    }

    /** At this hour of that day. */
    public SetNext at(@Nullable LocalTime hour) {
        return new SetNext(account, on, hour, step, why, expectedVersion, backAgain);
    }
}
