package org.tallystick.debtors;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tallystick.web.ChangedMeanwhile;

/** The day until which a name was used or a relationship held; two who say different ones are asked which one stands. */
final class LastDay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

    private LastDay() {}

    static void refuseAnother(String what, String words, @Nullable LocalDate stands, LocalDate typed) {
        if (stands != null && !stands.equals(typed))
            throw new ChangedMeanwhile(
                    what, 0, List.of(new ChangedMeanwhile.Difference("until", words, inWords(stands), inWords(typed))));
    }

    static String inWords(LocalDate day) {
        return DAY.format(day);
    }
}
