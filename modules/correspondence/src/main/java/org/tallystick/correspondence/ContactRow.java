package org.tallystick.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.DebtId;
import org.tallystick.security.PersonId;

/**
 * A contact as it was logged, or a correction of one; {@code said} leaves nothing out but the promise.
 *
 * @param corrects the contact that was logged first, when this is a correction of it
 * @param why why it is corrected or was taken back
 * @param correctedBy the newest correction, which counts instead of this
 */
public record ContactRow(
        ContactId id,
        Instant at,
        LocalDate businessDate,
        Kind kind,
        @Nullable ContactId corrects,
        @Nullable String why,
        Said said,
        String outcomeName,
        @Nullable String task,
        List<About> about,
        PersonId actor,
        String actorName,
        @Nullable ContactId correctedBy,
        boolean takenBack) {

    /** What sort of row of the log it is. */
    public enum Kind {
        LOGGED,
        CORRECTION,
        TAKEN_BACK
    }

    /** An account that it was about: which debts of it, none meaning all, and the next date that it set. */
    public record About(
            AccountId account,
            List<DebtId> debts,
            @Nullable LocalDate nextDate,
            @Nullable LocalDate nextDateBefore) {}

    public ContactRow {
        about = List.copyOf(about);
    }

    ContactRow about(List<About> itsAccounts) {
        return new ContactRow(
                id,
                at,
                businessDate,
                kind,
                corrects,
                why,
                said,
                outcomeName,
                task,
                itsAccounts,
                actor,
                actorName,
                correctedBy,
                takenBack);
    }

    public List<AccountId> accounts() {
        return about.stream().map(About::account).toList();
    }

    /** Whether it still counts: neither corrected nor taken back. */
    public boolean stands() {
        return kind != Kind.TAKEN_BACK && correctedBy == null && !takenBack;
    }

    /** In one line: {@code Call out, debtor: Promise to pay, $150.00 by Dec 4, 2026}. */
    public String inWords() {
        return ContactWords.line(said, outcomeName);
    }
}
