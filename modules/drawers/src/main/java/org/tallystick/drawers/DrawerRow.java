package org.tallystick.drawers;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;

/**
 * A drawer, whose it is, how many receipts were given from it so far, and who closed the day with whom.
 *
 * @param unattended a program's, which stays open and is never counted
 */
public record DrawerRow(
        DrawerId id,
        int number,
        String counter,
        PersonId cashier,
        String cashierName,
        LocalDate openedOn,
        Instant openedAt,
        Money openingFloat,
        int receipts,
        boolean unattended,
        @Nullable Instant closedAt,
        @Nullable Instant verifiedAt,
        @Nullable String verifiedBy) {

    /** How far a drawer has come. */
    public enum State {
        OPEN("Open"),
        CLOSED("Closed, waits for a second person"),
        VERIFIED("Verified");

        private final String inWords;

        State(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }

    /** The number as it is spoken and printed, such as {@code 04}. */
    public String label() {
        return "%02d".formatted(number);
    }

    public State state() {
        if (closedAt == null) return State.OPEN;
        return verifiedAt == null ? State.CLOSED : State.VERIFIED;
    }
}
