package org.tallystick.debtors;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Add a person or an organization under the name that was given, spelled as it was given, with whatever else is known;
 * {@code source} says who said all of it.
 */
public record NewParty(
        PartyId id,
        PartyKind kind,
        String name,
        NameParts parts,
        @Nullable LocalDate bornOn,
        List<NewName> names,
        List<NewContact> contacts,
        List<NewIdentifier> identifiers,
        String source) {

    private static final String AS_GIVEN = "as first given";

    public NewParty {
        if (name.isBlank()) throw new IllegalArgumentException("A party has a name.");
        name = name.strip();
        if (parts.isEmpty() && kind != PartyKind.ORGANIZATION) parts = NameParts.of(name);
        names = List.copyOf(names);
        contacts = List.copyOf(contacts);
        identifiers = List.copyOf(identifiers);
    }

    public NewParty(PartyId id, PartyKind kind, String name, List<NewAddress> addresses) {
        this(
                id,
                kind,
                name,
                NameParts.NONE,
                null,
                List.of(),
                addresses.stream().map(NewContact::address).toList(),
                List.of(),
                AS_GIVEN);
    }

    public NewParty parts(NameParts known) {
        return new NewParty(id, kind, name, known, bornOn, names, contacts, identifiers, source);
    }

    public NewParty bornOn(@Nullable LocalDate day) {
        return new NewParty(id, kind, name, parts, day, names, contacts, identifiers, source);
    }

    public NewParty alsoNamed(NewName... further) {
        return new NewParty(id, kind, name, parts, bornOn, and(names, further), contacts, identifiers, source);
    }

    public NewParty reachedBy(NewContact... further) {
        return new NewParty(id, kind, name, parts, bornOn, names, and(contacts, further), identifiers, source);
    }

    public NewParty identifiedBy(NewIdentifier... further) {
        return new NewParty(id, kind, name, parts, bornOn, names, contacts, and(identifiers, further), source);
    }

    public NewParty from(String whoSaidSo) {
        return new NewParty(id, kind, name, parts, bornOn, names, contacts, identifiers, whoSaidSo);
    }

    private static <T> List<T> and(List<T> some, T[] more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    /** The addresses among its contacts. */
    public List<NewAddress> addresses() {
        return contacts.stream()
                .filter(contact -> contact.kind() == NewContact.Kind.ADDRESS)
                .map(NewContact::given)
                .toList();
    }
}
