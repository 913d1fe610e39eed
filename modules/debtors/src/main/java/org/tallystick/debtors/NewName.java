package org.tallystick.debtors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A further name of a party, spelled as it was given, and in which days it was used as far as anybody knows. */
public record NewName(
        Kind kind,
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** What kind of name it is beside the one that the party is known by. */
    public enum Kind {
        ALIAS("also known as"),
        FORMER("formerly"),
        DBA("doing business as"),
        LEGAL("legal name");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String inWords() {
            return words;
        }
    }

    public NewName {
        if (name.isBlank()) throw new PartyRefused("Type the name.");
        name = name.strip();
        if (from != null && until != null && until.isBefore(from))
            throw new PartyRefused("A name cannot end before it begins.");
    }

    public static NewName of(Kind kind, String name) {
        return new NewName(kind, name, null, null);
    }
}
