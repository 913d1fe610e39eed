package org.tallystick.drafts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.PersonId;

/** A draft account as lists and the screen show it. */
public record DraftRow(
        DraftId id,
        DraftState state,
        DraftContent content,
        int version,
        PersonId madeBy,
        String madeByName,
        String madeByUsername,
        Instant changedAt,
        @Nullable String returnedReason,
        @Nullable String checkedByName,
        @Nullable String accountNumber) {

    /** How it is called in lists. */
    public String title() {
        var who = content.who();
        var name = who.name();
        return switch (who.kind()) {
            case NOT_KNOWN -> "Debtor not known";
            case SAME_AS -> who.sameAsAccount() == null ? "Nobody named yet" : "Debtor of " + who.sameAsAccount();
            case PERSON, ORGANIZATION -> name == null || name.isBlank() ? "Nobody named yet" : name;
        };
    }
}
