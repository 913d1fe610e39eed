package org.tallystick.debtors;

import java.util.List;

/** Add a person or an organization under the name that was given, spelled as it was given. */
public record NewParty(PartyId id, PartyKind kind, String name, List<NewAddress> addresses) {
    public NewParty {
        if (name.isBlank()) throw new IllegalArgumentException("A party has a name.");
        name = name.strip();
        addresses = List.copyOf(addresses);
    }
}
