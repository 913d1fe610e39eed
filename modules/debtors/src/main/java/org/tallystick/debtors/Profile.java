package org.tallystick.debtors;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one party is compared by: its names, birth, numbers by their digests, and where it was reached. */
record Profile(
        PartyId id,
        PartyKind kind,
        List<ComparedName> names,
        @Nullable LocalDate bornOn,
        List<IdentifierTable.Digest> identifiers,
        Set<String> phones,
        Set<String> emails,
        Set<String> addresses) {

    static Profile of(NewParty party, List<IdentifierTable.Digest> identifiers) {
        return new Profile(
                party.id(),
                party.kind(),
                names(
                        party.kind(),
                        party.name(),
                        party.parts(),
                        party.names().stream().map(NewName::name).toList()),
                party.bornOn(),
                identifiers,
                normals(party, NewContact.Kind.PHONE),
                normals(party, NewContact.Kind.EMAIL),
                normals(party, NewContact.Kind.ADDRESS));
    }

    static List<ComparedName> names(PartyKind kind, String name, NameParts parts, Collection<String> others) {
        return Stream.concat(
                        Stream.of(ComparedName.of(kind, name, parts)),
                        others.stream().map(other -> ComparedName.of(kind, other, NameParts.of(other))))
                .filter(compared -> !compared.words().isEmpty())
                .toList();
    }

    private static Set<String> normals(NewParty party, NewContact.Kind kind) {
        return party.contacts().stream()
                .filter(contact -> contact.kind() == kind)
                .map(NewContact::normal)
                .filter(normal -> normal != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
