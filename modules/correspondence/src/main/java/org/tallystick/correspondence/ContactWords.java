package org.tallystick.correspondence;

import static org.tallystick.calendar.WrittenDays.DAY;

import java.time.LocalDate;
import java.util.Objects;

/** Contacts in the words of the record. */
final class ContactWords {

    private ContactWords() {}

    static String line(Said said, String outcomeName) {
        var channel = Objects.requireNonNull(said.channel());
        var words = new StringBuilder(channel.inWords(Objects.requireNonNull(said.direction())));
        var spokenTo = Objects.requireNonNull(said.spokenTo());
        if (spokenTo != SpokenTo.NOBODY) words.append(", ").append(spokenTo.inWords());
        if (!Boolean.valueOf(spokenTo.usuallyRightParty()).equals(said.rightParty()))
            words.append(Boolean.TRUE.equals(said.rightParty()) ? " (right party)" : " (not the right party)");
        words.append(": ").append(outcomeName);
        var promise = said.promise();
        if (promise != null)
            words.append(", ")
                    .append(promise.amount().inDollars())
                    .append(" by ")
                    .append(day(promise.by()));
        return words.toString();
    }

    /** The line with the note below it. */
    static String entry(Said said, String outcomeName) {
        return said.note().isEmpty() ? line(said, outcomeName) : line(said, outcomeName) + "\n" + said.note();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
