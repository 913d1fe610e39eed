package org.tallystick.staff;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delegation as lists show it.
 *
 * @param acting true when somebody acts for another or at a desk, false for a document that lends authority
 * @param what the actions in words; all that the desk may when there are none
 * @param state waiting, in force, later, ended, refused
 */
public record DelegationRow(
        String number,
        boolean acting,
        String givenBy,
        String holder,
        @Nullable String actsFor,
        List<String> actions,
        String what,
        @Nullable String words,
        @Nullable String citation,
        LocalDate from,
        @Nullable LocalDate until,
        String state) {}
