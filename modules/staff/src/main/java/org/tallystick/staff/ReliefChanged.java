package org.tallystick.staff;

import java.time.LocalDate;

/**
 * Somebody acts for a colleague who is away, or does so no longer.
 *
 * @param person the username of who acts
 * @param actsFor the username of who is away
 * @param until the last day
 */
public record ReliefChanged(
        String number, String person, String actsFor, LocalDate from, LocalDate until, boolean over) {}
