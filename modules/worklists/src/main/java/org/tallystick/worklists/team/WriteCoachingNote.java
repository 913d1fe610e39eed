package org.tallystick.worklists.team;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountRow;
import org.tallystick.correspondence.ContactId;
import org.tallystick.security.PersonId;

/**
 * Write a coaching note to somebody whose work one directs: about an account, about one contact of it, or in general.
 *
 * @param id the same again writes nothing anew
 * @param wentWell may be left empty, but not together with {@code nextTime}
 */
public record WriteCoachingNote(
        UUID id,
        PersonId to,
        @Nullable AccountRow account,
        @Nullable ContactId contact,
        String wentWell,
        String nextTime,
        @Nullable LocalDate followUpOn) {
    public WriteCoachingNote {
        if (wentWell.isBlank() && nextTime.isBlank())
            throw new TeamRefused("Say what went well, or what to do next time.");
        wentWell = wentWell.isBlank() ? "" : TeamRefused.words(wentWell, "");
        nextTime = nextTime.isBlank() ? "" : TeamRefused.words(nextTime, "");
        if (contact != null && account == null) throw new TeamRefused("Say which account the contact was about.");
    }

    boolean isWrittenIn(CoachingNoteRow note) {
        return to.equals(note.person())
                && Objects.equals(account == null ? null : account.id(), note.account())
                && Objects.equals(contact, note.contact())
                && wentWell.equals(note.wentWell())
                && nextTime.equals(note.nextTime())
                && Objects.equals(followUpOn, note.followUpOn());
    }
}
