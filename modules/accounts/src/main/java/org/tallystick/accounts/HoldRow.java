package org.tallystick.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.debtors.PartyId;

/** A hold as a screen shows it; one without an account is on the party with everything it owes. */
public record HoldRow(
        HoldId id,
        PartyId party,
        @Nullable AccountId account,
        @Nullable DebtId debt,
        String type,
        String typeName,
        List<HeldAction> stops,
        LocalDate from,
        @Nullable LocalDate to,
        String authority,
        String reason,
        @Nullable String citation,
        String placedBy,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause,
        @Nullable String endedBy,
        int version) {
    public HoldRow {
        stops = List.copyOf(stops);
    }

    public boolean standsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to)) && (endedOn == null || day.isBefore(endedOn));
    }

    /** As in "letters, calls". */
    public String stopsInWords() {
        return stops.stream().map(HeldAction::plural).collect(Collectors.joining(", "));
    }
}
