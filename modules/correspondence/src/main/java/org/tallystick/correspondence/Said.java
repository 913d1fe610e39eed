package org.tallystick.correspondence;

import org.jspecify.annotations.Nullable;
import org.tallystick.security.CardNumbers;

/**
 * What one contact was: by what means, who was spoken to, what came of it. What is left out is what the outcome usually
 * means.
 *
 * <p>Refused with {@link ContactRefused}: a note that is too long or holds what is most likely a card's number.
 */
public record Said(
        @Nullable Channel channel,
        @Nullable Direction direction,
        @Nullable SpokenTo spokenTo,
        @Nullable Boolean rightParty,
        String outcome,
        String note,
        @Nullable Promise promise) {

    private static final int LONGEST_NOTE = 2_000;

    public Said {
        note = note.strip();
        if (note.length() > LONGEST_NOTE)
            throw new ContactRefused(
                    "A note has at most " + LONGEST_NOTE + " characters; this one has " + note.length() + ".");
        if (CardNumbers.isIn(note)) throw ContactRefused.cardNumber();
        if (outcome.isBlank()) throw new ContactRefused("Say what came of it: an outcome code.");
    }

    /** Only the outcome, the rest as it usually is. */
    public static Said of(String outcome) {
        return new Said(null, null, null, null, outcome, "", null);
    }

    public Said noted(String itsNote) {
        return new Said(channel, direction, spokenTo, rightParty, outcome, itsNote, promise);
    }

    public Said promising(Promise itsPromise) {
        return new Said(channel, direction, spokenTo, rightParty, outcome, note, itsPromise);
    }

    public Said by(Channel itsChannel, Direction itsDirection) {
        return new Said(itsChannel, itsDirection, spokenTo, rightParty, outcome, note, promise);
    }

    public Said with(SpokenTo whom) {
        return new Said(channel, direction, whom, rightParty, outcome, note, promise);
    }
}
