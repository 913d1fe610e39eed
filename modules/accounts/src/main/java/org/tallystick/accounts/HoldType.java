package org.tallystick.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of hold as the agency's code table has it.
 *
 * @param stops what it stops
 * @param usualDays the end that is proposed, counted from its first day
 * @param longestDays how long it lasts at most; null when it may stand until it is lifted
 * @param legal only who has authority over legal holds places and lifts it
 * @param secondPerson it is lifted when a second person has agreed
 * @param citation the rule it stands on
 */
public record HoldType(
        String code,
        String name,
        List<HeldAction> stops,
        @Nullable Integer usualDays,
        @Nullable Integer longestDays,
        boolean legal,
        boolean secondPerson,
        @Nullable String citation) {
    public HoldType {
        stops = List.copyOf(stops);
    }
}
