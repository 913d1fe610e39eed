package org.tallystick.worklists.team;

import java.time.LocalDate;
import java.util.UUID;
import org.tallystick.accounts.AccountRow;
import org.tallystick.security.PersonId;

/**
 * Ask a colleague about an account, with a question and a day.
 *
 * @param id the same again asks nothing anew
 */
public record ReferAccount(UUID id, AccountRow account, PersonId to, String question, LocalDate dueOn) {
    public ReferAccount {
        question = TeamRefused.words(question, "Say what you ask, in a sentence.");
    }

    /** Whom it lies with may have changed since. */
    boolean isAskedIn(ReferralRow known) {
        return account.id().equals(known.account()) && question.equals(known.question()) && dueOn.equals(known.dueOn());
    }
}
