package org.tallystick.drafts;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who owes, as far as it was typed: somebody new, the debtor of a known account, or nobody known.
 *
 * @param sameAsAccount the number of an account of the known debtor
 */
public record DraftDebtor(
        Kind kind,
        @Nullable String name,
        @Nullable String sameAsAccount,
        @Nullable LocalDate bornOn,
        @Nullable String phone,
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip) {

    public DraftDebtor {
        kind = Objects.requireNonNullElse(kind, Kind.PERSON);
    }

    /** What is known of who owes. */
    public enum Kind {
        PERSON("New person"),
        ORGANIZATION("New organization"),
        SAME_AS("Known debtor"),
        NOT_KNOWN("No known debtor");

        private final String inWords;

        Kind(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    public static final DraftDebtor EMPTY =
            new DraftDebtor(Kind.PERSON, null, null, null, null, null, null, null, null, null);

    boolean isNew() {
        return kind == Kind.PERSON || kind == Kind.ORGANIZATION;
    }
}
