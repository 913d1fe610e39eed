package org.tallystick.debtors;

import org.jspecify.annotations.Nullable;

/** An address as it was given; the first line is all that is asked for. */
public record NewAddress(
        String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String state,
        @Nullable String zip) {
    public NewAddress {
        if (line1.isBlank()) throw new IllegalArgumentException("An address has a first line.");
    }
}
