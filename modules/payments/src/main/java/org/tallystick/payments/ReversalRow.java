package org.tallystick.payments;

import java.time.Instant;
import java.time.LocalDate;

/** How, why, when and by whom a payment was taken back. */
public record ReversalRow(PaymentId payment, Kind kind, String reason, LocalDate reversedOn, Instant at, String by) {

    /** A void says that the receipt should never have been; a reversal that the money did not stay. */
    public enum Kind {
        VOID("Void"),
        VOID_AFTER_CLOSE("Void, after its drawer was closed"),
        REVERSAL("Reversed");

        private final String inWords;

        Kind(String inWords) {
            this.inWords = inWords;
        }

        public String inWords() {
            return inWords;
        }
    }
}
