package org.tallystick.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.debtors.IdentifierKind;
import org.tallystick.debtors.NameParts;
import org.tallystick.debtors.NewContact;
import org.tallystick.debtors.NewIdentifier;
import org.tallystick.debtors.NewParty;
import org.tallystick.debtors.PartyId;
import org.tallystick.intake.reading.ReadRow;

/** Who owes by what a row says: name, birth, numbers, addresses, phone and mail, all said by the sender. */
final class NewParties {

    private NewParties() {}

    static NewParty of(PartyId id, ReadRow.Debt debt, String sender) {
        var known = debt.known();
        var contacts = new ArrayList<NewContact>();
        for (var address : debt.addresses()) contacts.add(NewContact.address(address));
        if (known.phone() != null) contacts.add(NewContact.phone(known.phone()));
        if (known.email() != null) contacts.add(NewContact.email(known.email()));
        return new NewParty(
                id,
                debt.kind(),
                debt.name(),
                NameParts.NONE,
                known.bornOn(),
                List.of(),
                contacts,
                identifiers(debt),
                sender);
    }

    /** Those that can be what they should be; a driver license without its state says nothing. */
    private static List<NewIdentifier> identifiers(ReadRow.Debt debt) {
        var identifiers = new ArrayList<NewIdentifier>();
        add(identifiers, IdentifierKind.SSN, debt.known().ssn(), null);
        var state = debt.addresses().stream()
                .map(address -> address.state())
                .filter(known -> known != null)
                .findFirst();
        add(identifiers, IdentifierKind.DRIVER_LICENSE, debt.known().driverLicense(), state.orElse(null));
        return identifiers;
    }

    private static void add(
            List<NewIdentifier> identifiers, IdentifierKind kind, @Nullable String value, @Nullable String issuer) {
        if (value != null && NewIdentifier.problem(kind, value, issuer).isEmpty())
            identifiers.add(new NewIdentifier(kind, value, issuer));
    }

    static boolean canBeCompared(NewParty party) {
        return party.bornOn() != null
                || !party.contacts().isEmpty()
                || !party.identifiers().isEmpty();
    }
}
