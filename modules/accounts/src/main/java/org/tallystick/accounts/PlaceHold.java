package org.tallystick.accounts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.debtors.PartyId;

/**
 * Place a hold on a party with all accounts, on one account, or on one debt of it.
 *
 * @param type a code of the agency's hold types
 * @param to its last day; null takes the type's usual end, or none if it has none
 * @param only the part of what its type stops; empty for all of it
 * @param authority the paper it stands under, such as a case number or a letter
 * @param reason why, for the timeline
 */
public record PlaceHold(
        HoldId id,
        PartyId party,
        @Nullable AccountId account,
        @Nullable DebtId debt,
        String type,
        LocalDate from,
        @Nullable LocalDate to,
        List<HeldAction> only,
        String authority,
        String reason) {
    public PlaceHold {
        only = List.copyOf(only);
        authority = authority.strip();
        reason = reason.strip();
        if (debt != null && account == null) throw new IllegalArgumentException("A held debt lies on an account.");
    }

    public static PlaceHold onAccount(HoldId id, AccountRow account, String type, LocalDate from, String reason) {
        return new PlaceHold(id, account.party(), account.id(), null, type, from, null, List.of(), "", reason);
    }

    public PlaceHold until(@Nullable LocalDate lastDay) {
        return new PlaceHold(id, party, account, debt, type, from, lastDay, only, authority, reason);
    }

    public PlaceHold under(String paper) {
        return new PlaceHold(id, party, account, debt, type, from, to, only, paper, reason);
    }
}
