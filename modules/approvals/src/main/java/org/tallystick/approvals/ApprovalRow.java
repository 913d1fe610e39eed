package org.tallystick.approvals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;

/** A request as lists and the screen show it, with what was said and shown when it was submitted. */
public record ApprovalRow(
        ApprovalId id,
        String kind,
        String kindInWords,
        String subject,
        String title,
        @Nullable Money amount,
        @Nullable String debtType,
        @Nullable String department,
        String reason,
        List<Effect> effects,
        List<String> evidence,
        @Nullable String path,
        ApprovalState state,
        PersonId requestedBy,
        String requestedByUsername,
        String requestedByName,
        Instant submittedAt,
        @Nullable PersonId recommendedBy,
        @Nullable String recommendedByName,
        @Nullable PersonId decidedBy,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate expiresOn,
        @Nullable String escalatedTo,
        List<UUID> escalatedToPeople,
        List<String> concerns,
        ApprovalSubject.@Nullable Postings postings,
        @Nullable String failedBecause,
        @Nullable PersonId changedBy) {
    /** Whether it has passed its day and went to the next above. */
    public boolean escalated() {
        return escalatedTo != null;
    }
}
