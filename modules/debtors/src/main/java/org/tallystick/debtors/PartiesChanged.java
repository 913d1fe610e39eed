package org.tallystick.debtors;

import java.util.List;

/** Names, contacts or merges of these parties changed; at most 1,000 at once, aliases and survivors included. */
public record PartiesChanged(List<PartyId> parties) {
    public PartiesChanged {
        parties = List.copyOf(parties);
    }
}
