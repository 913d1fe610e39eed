package org.tallystick.worklists;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountRow;
import org.tallystick.money.Money;

/**
 * One line of a queue: the account, why it stands here and since when, and who has it in work, if anybody.
 *
 * @param name who owes
 * @param on the next date, or the day on which its task is due
 * @param at the hour of that day; null when any hour will do
 * @param why such as {@code Call back}, or the words of the task
 * @param direction what whoever leads said is to be done first; null where nobody did
 * @param inWork null while nobody works on it
 */
public record QueueRow(
        AccountRow account,
        String name,
        Money owed,
        Urgency urgency,
        LocalDate on,
        @Nullable LocalTime at,
        Timing timing,
        String why,
        @Nullable String direction,
        @Nullable Lease inWork) {}
