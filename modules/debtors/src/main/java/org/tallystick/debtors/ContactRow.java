package org.tallystick.debtors;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact point as it stands now: what the newest statement about it says, who said so and since when; {@code party}
 * is the alias or the party itself to which it was given.
 */
public record ContactRow(
        UUID id,
        PartyId party,
        NewContact.Kind kind,
        AddressRow given,
        String inWords,
        Status status,
        String source,
        String saidBy,
        Instant since,
        @Nullable String bestTime,
        @Nullable String language,
        @Nullable Boolean smsConsent) {

    /** Whether it reaches the party, as far as anybody knows. */
    public enum Status {
        GOOD,
        BAD,
        UNVERIFIED;

        public String inWords() {
            return switch (this) {
                case GOOD -> "good";
                case BAD -> "bad";
                case UNVERIFIED -> "not verified";
            };
        }
    }

    /** One statement about a contact point, newest first in {@link ContactPoints#historyOf}. */
    public record Statement(
            Instant at,
            Status status,
            String source,
            @Nullable String note,
            String saidBy) {}

    /** A contact point with all that was said about it. */
    public record History(ContactRow now, List<Statement> statements) {}
}
