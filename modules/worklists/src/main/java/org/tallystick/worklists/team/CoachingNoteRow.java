package org.tallystick.worklists.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;
import org.tallystick.correspondence.ContactId;
import org.tallystick.security.PersonId;

/**
 * What whoever leads said to somebody, and what was answered; nothing of it rates anybody.
 *
 * @param account what it is about; null when it is about the work in general
 * @param contact the contact of that account that it is about
 */
public record CoachingNoteRow(
        UUID id,
        PersonId person,
        String personName,
        PersonId writtenBy,
        String writtenByName,
        Instant writtenAt,
        @Nullable AccountId account,
        @Nullable ContactId contact,
        String wentWell,
        String nextTime,
        @Nullable LocalDate followUpOn,
        List<Reply> replies) {

    /** What was said to a note. */
    public enum Kind {
        SEEN,
        ANSWER,
        FOLLOW_UP
    }

    /** Seen, without words, by whom it is for; or an answer; or how it went on, by who wrote the note. */
    public record Reply(Kind kind, String byName, Instant at, String words) {}

    public CoachingNoteRow {
        replies = List.copyOf(replies);
    }

    CoachingNoteRow with(List<Reply> said) {
        return new CoachingNoteRow(
                id,
                person,
                personName,
                writtenBy,
                writtenByName,
                writtenAt,
                account,
                contact,
                wentWell,
                nextTime,
                followUpOn,
                said);
    }

    /** Whether the person it is for has seen it. */
    public boolean isSeen() {
        return replies.stream().anyMatch(reply -> reply.kind() == Kind.SEEN);
    }

    /** Whether its day has come, and nobody has said how it went on. */
    public boolean isToFollowUp(LocalDate today) {
        return followUpOn != null
                && !followUpOn.isAfter(today)
                && replies.stream().noneMatch(reply -> reply.kind() == Kind.FOLLOW_UP);
    }

    /** What it asks for, or else what went well. */
    public String gist() {
        return nextTime.isEmpty() ? wentWell : nextTime;
    }
}
