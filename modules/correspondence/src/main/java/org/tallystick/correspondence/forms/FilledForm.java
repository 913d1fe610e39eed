package org.tallystick.correspondence.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tallystick.accounts.AccountId;
import org.tallystick.calendar.WrittenDays;

/**
 * A form that was filled and kept: it stays as it was on that day.
 *
 * @param number the how-manieth form of its account this is, whatever their titles
 */
public record FilledForm(
        UUID id,
        AccountId account,
        int number,
        String code,
        int version,
        FormSheet sheet,
        String filledBy,
        Instant filledAt,
        LocalDate filledOn) {

    public String title() {
        return sheet.title();
    }

    /** Told from others of the same title: {@code Case history sheet, no. 2 of Nov 22, 2026}. */
    public String inWords() {
        return title() + ", no. " + number + " of " + WrittenDays.DAY.format(filledOn);
    }
}
