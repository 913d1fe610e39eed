package org.tallystick.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody acts for a colleague who is away, or does so no longer.
 *
 * @param person the username of who acts
 * @param actsFor the username of who is away, or left the desk
 * @param desk the key of the position when it is one where nobody sits; null for a person
 * @param until the last day
 */
public record ReliefChanged(
        String number,
        String person,
        String actsFor,
        @Nullable String desk,
        LocalDate from,
        LocalDate until,
        boolean over) {}
