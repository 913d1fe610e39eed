package org.tallystick.debtors;

import static org.tallystick.calendar.WrittenDays.DAY;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.web.ChangedMeanwhile;

/** The day until which a name was used or a relationship held; two who say different ones are asked which one stands. */
final class LastDay {

    private LastDay() {}

    /** Unless both were {@code shown} and one was picked. */
    static void refuseAnother(
            String what, String words, @Nullable LocalDate stands, LocalDate typed, @Nullable ChangedMeanwhile shown) {
        if (stands == null || stands.equals(typed)) return;
        var now = List.of(new ChangedMeanwhile.Difference("until", words, inWords(stands), inWords(typed)));
        if (!ChangedMeanwhile.wasShown(shown, now)) throw new ChangedMeanwhile(what, 0, now);
    }

    static String inWords(LocalDate day) {
        return DAY.format(day);
    }
}
