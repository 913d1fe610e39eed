package org.tallystick.debtors;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An identifier as everybody may see it: masked, such as {@code ***-**-1234}. */
public record IdentifierRow(
        UUID id,
        PartyId party,
        IdentifierKind kind,
        @Nullable String issuer,
        String masked,
        String source,
        Instant addedAt,
        String addedBy,
        @Nullable Instant endedAt,
        @Nullable String endedWhy) {

    static String masked(IdentifierKind kind, String lastFour) {
        return switch (kind) {
            case SSN -> "***-**-" + lastFour;
            case EIN -> "**-***" + lastFour;
            case DRIVER_LICENSE, CASE, BOOKING, OTHER -> "****" + lastFour;
        };
    }
}
