package org.tallystick.debtors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.tenancy.Answer;
import org.tallystick.tenancy.Once;
import org.tallystick.tenancy.RoundTrips;

/** Puts together what is known of parties, each with all its aliases. */
@Component
class PartyFiles {

    private final PartyTable parties;
    private final NameTable names;
    private final IdentifierTable identifiers;
    private final ContactTable contacts;
    private final RelationshipTable relationships;
    private final RoundTrips trips;

    PartyFiles(
            PartyTable parties,
            NameTable names,
            IdentifierTable identifiers,
            ContactTable contacts,
            RelationshipTable relationships,
            RoundTrips trips) {
        this.parties = parties;
        this.names = names;
        this.identifiers = identifiers;
        this.contacts = contacts;
        this.relationships = relationships;
        this.trips = trips;
    }

    /** Who stands for each of them, with everybody that one stands for, the survivor first. */
    Map<PartyId, List<PartyId>> clusters(Collection<PartyId> asked) {
        return Once.ask(() -> readClusters(asked), PartyFiles.class, "clusters", Set.copyOf(asked));
    }

    private Map<PartyId, List<PartyId>> readClusters(Collection<PartyId> asked) {
        var survivors = new LinkedHashMap<PartyId, PartyId>();
        var members = new HashMap<PartyId, List<PartyId>>();
        for (var one : parties.clustersOf(asked)) {
            survivors.put(one.asked(), one.survivor());
            members.computeIfAbsent(one.asked(), _ -> new ArrayList<>()).add(one.id());
        }
        var clusters = new LinkedHashMap<PartyId, List<PartyId>>();
        survivors.forEach((one, survivor) ->
                clusters.put(one, survivorFirst(survivor, members.getOrDefault(one, List.of()))));
        return clusters;
    }

    private static List<PartyId> survivorFirst(PartyId survivor, List<PartyId> members) {
        return Stream.concat(
                        Stream.of(survivor),
                        members.stream()
                                .filter(one -> !one.equals(survivor))
                                .sorted(Comparator.comparing(PartyId::value)))
                .toList();
    }

    /** By the id that was asked for; an alias is answered with its survivor. */
    Map<PartyId, PartyRow> rows(Collection<PartyId> asked) {
        var clusters = clusters(asked);
        var all = everybody(clusters);
        var stored = storedOf(all);
        var reached = reachedOf(all);
        var rows = new LinkedHashMap<PartyId, PartyRow>();
        clusters.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> stored(stored, entry.getValue().getFirst()).number()))
                .forEach(entry -> rows.put(
                        entry.getKey(),
                        stored(stored, entry.getValue().getFirst()).row(addresses(entry.getValue(), reached))));
        return rows;
    }

    private Map<PartyId, PartyTable.Stored> storedOf(Set<PartyId> all) {
        return Once.ask(() -> parties.stored(all), PartyFiles.class, "stored", all);
    }

    private Map<PartyId, List<ContactRow>> reachedOf(Set<PartyId> all) {
        return Once.ask(() -> contacts.of(all), PartyFiles.class, "reached", all);
    }

    private static Set<PartyId> everybody(Map<PartyId, List<PartyId>> clusters) {
        return clusters.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static PartyTable.Stored stored(Map<PartyId, PartyTable.Stored> stored, PartyId id) {
        var one = stored.get(id);
        if (one == null) throw new IllegalStateException("There is no such party.");
        return one;
    }

    /** Those that may reach them, each once: known as good first. */
    private static List<AddressRow> addresses(List<PartyId> members, Map<PartyId, List<ContactRow>> reached) {
        return members.stream()
                .flatMap(member -> reached.getOrDefault(member, List.of()).stream())
                .filter(contact -> contact.kind() == NewContact.Kind.ADDRESS)
                .filter(contact -> contact.status() != ContactRow.Status.BAD)
                .sorted(Comparator.comparing(ContactRow::status))
                .map(ContactRow::given)
                .distinct()
                .toList();
    }

    Map<PartyId, PartyFile> files(Collection<PartyId> asked) {
        return trips.together(() -> readFiles(asked));
    }

    private Map<PartyId, PartyFile> readFiles(Collection<PartyId> asked) {
        var clusters = clusters(asked);
        var all = everybody(clusters);
        var allNames = names.ask(all);
        var allIdentifiers = identifiers.ask(all);
        var related = new HashMap<PartyId, Answer<List<RelationshipRow>>>();
        clusters.forEach((one, members) -> related.put(one, relationships.ask(members)));
        var stored = storedOf(all);
        var reached = reachedOf(all);
        var rows = rows(asked);
        var named = byParty(allNames.get(), NameRow::party);
        var identified = byParty(allIdentifiers.get(), IdentifierRow::party);
        var files = new HashMap<PartyId, PartyFile>();
        rows.forEach((one, row) -> {
            var members = clusters.getOrDefault(one, List.of(one));
            var survivor = stored(stored, members.getFirst());
            files.put(
                    one,
                    new PartyFile(
                            row,
                            survivor.parts(),
                            bornOn(members, stored),
                            survivor.addedAt(),
                            members.stream()
                                    .skip(1)
                                    .map(alias -> stored(stored, alias).row(List.of()))
                                    .toList(),
                            of(members, named),
                            of(members, identified),
                            of(members, reached),
                            related.getOrDefault(one, List::of).get()));
        });
        return files;
    }

    /** The survivor's, or else the first that an alias brought along. */
    private static @Nullable LocalDate bornOn(List<PartyId> members, Map<PartyId, PartyTable.Stored> stored) {
        for (var member : members) {
            var bornOn = stored(stored, member).bornOn();
            if (bornOn != null) return bornOn;
        }
        return null;
    }

    private static <T> Map<PartyId, List<T>> byParty(List<T> rows, Function<T, PartyId> party) {
        return rows.stream().collect(Collectors.groupingBy(party));
    }

    private static <T> List<T> of(List<PartyId> members, Map<PartyId, List<T>> rows) {
        return members.stream()
                .flatMap(member -> rows.getOrDefault(member, List.of()).stream())
                .toList();
    }

    Map<PartyId, FindableParty> findable(Collection<PartyId> asked) {
        var clusters = clusters(asked);
        var all = everybody(clusters);
        var stored = storedOf(all);
        var reached = reachedOf(all);
        var named = byParty(names.of(all), NameRow::party);
        var found = new HashMap<PartyId, FindableParty>();
        rows(asked).forEach((one, row) -> {
            var members = clusters.getOrDefault(one, List.of(one));
            var own = members.stream().map(member -> stored(stored, member)).toList();
            var points = of(members, reached);
            found.put(
                    one,
                    new FindableParty(
                            row,
                            own.stream().map(PartyTable.Stored::number).toList(),
                            Stream.concat(
                                            own.stream().map(PartyTable.Stored::name),
                                            of(members, named).stream().map(NameRow::name))
                                    .distinct()
                                    .toList(),
                            given(points, NewContact.Kind.PHONE),
                            given(points, NewContact.Kind.EMAIL),
                            given(points, NewContact.Kind.ADDRESS)));
        });
        return found;
    }

    /** What those are found by that were just added, without asking the database for it. */
    static Map<PartyId, FindableParty> fresh(List<NewParty> added, Map<PartyId, String> numbers) {
        var found = new HashMap<PartyId, FindableParty>();
        for (var party : added) {
            var number = numbers.getOrDefault(party.id(), "");
            var addresses =
                    party.addresses().stream().map(AddressRow::of).distinct().toList();
            found.put(
                    party.id(),
                    new FindableParty(
                            new PartyRow(party.id(), number, party.kind(), party.name(), addresses),
                            List.of(number),
                            Stream.concat(
                                            Stream.of(party.name()),
                                            party.names().stream().map(NewName::name))
                                    .distinct()
                                    .toList(),
                            given(party, NewContact.Kind.PHONE),
                            given(party, NewContact.Kind.EMAIL),
                            addresses.stream()
                                    .map(AddressRow::inOneLine)
                                    .distinct()
                                    .toList()));
        }
        return found;
    }

    private static List<String> given(NewParty party, NewContact.Kind kind) {
        return party.contacts().stream()
                .filter(contact -> contact.kind() == kind)
                .map(contact -> contact.given().line1())
                .distinct()
                .toList();
    }

    private static List<String> given(List<ContactRow> points, NewContact.Kind kind) {
        var given = new ArrayList<String>();
        for (var point : points)
            if (point.kind() == kind)
                given.add(
                        kind == NewContact.Kind.ADDRESS
                                ? point.inWords()
                                : point.given().line1());
        return given.stream().distinct().toList();
    }
}
