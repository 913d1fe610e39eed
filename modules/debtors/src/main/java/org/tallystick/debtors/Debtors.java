package org.tallystick.debtors;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people and organizations that owe the agency; a merged party is an alias and answered with its survivor. */
@Service
public class Debtors {

    private static final int LONGEST_PAGE = 200;

    private final PartyTable parties;
    private final PartyFiles files;
    private final NameTable names;
    private final IdentifierTable identifiers;
    private final ContactTable contacts;
    private final KeyTable keys;

    Debtors(
            PartyTable parties,
            PartyFiles files,
            NameTable names,
            IdentifierTable identifiers,
            ContactTable contacts,
            KeyTable keys) {
        this.parties = parties;
        this.files = files;
        this.names = names;
        this.identifiers = identifiers;
        this.contacts = contacts;
        this.keys = keys;
    }

    /** Adds them all or none, each under the agency's next party number; a party that is already known stays as it is. */
    @Transactional
    public void add(List<NewParty> commands) {
        var known = new HashSet<UUID>(parties.knownAmong(
                commands.stream().map(command -> command.id().value()).toList()));
        var unknown = commands.stream()
                .filter(command -> known.add(command.id().value()))
                .toList();
        if (unknown.isEmpty()) return;
        write(parties.reserve(unknown.size()), unknown);
        keys.insertOf(unknown);
    }

    /** Sets numbers aside for so many parties, and tells the first; those that are not used are lost. */
    @Transactional
    public long reserve(int parties) {
        return parties == 0 ? 0 : this.parties.reserve(parties);
    }

    /**
     * Adds parties none of which is here already, under numbers that were set aside, with the keys of their outlook;
     * answers what searches find them by.
     */
    @Transactional
    public Map<PartyId, FindableParty> addFresh(
            long firstNumber, List<NewParty> commands, Map<PartyId, Set<Long>> keysOf) {
        if (commands.isEmpty()) return Map.of();
        var numbers = write(firstNumber, commands);
        keys.insert(keysOf);
        keys.insertOf(commands.stream()
                .filter(party -> !keysOf.containsKey(party.id()))
                .toList());
        return PartyFiles.fresh(commands, numbers);
    }

    private Map<PartyId, String> write(long firstNumber, List<NewParty> fresh) {
        var numbers = parties.insert(fresh, firstNumber);
        names.insertOf(fresh);
        contacts.insertOf(fresh);
        identifiers.insertOf(fresh);
        return numbers;
    }

    /**
     * The party, or the survivor when it is an alias. Refused with {@link IllegalArgumentException} when this agency has
     * no such party.
     */
    @Transactional(readOnly = true)
    public PartyRow of(PartyId party) {
        var row = of(List.of(party)).get(party);
        if (row == null) throw new IllegalArgumentException("There is no such party.");
        return row;
    }

    /** Those of them that this agency has, by the id that was asked for; an alias is answered with its survivor. */
    @Transactional(readOnly = true)
    public Map<PartyId, PartyRow> of(Collection<PartyId> ids) {
        return ids.isEmpty() ? Map.of() : files.rows(ids);
    }

    /** The party that carries this number, even when it is an alias now. */
    @Transactional(readOnly = true)
    public Optional<PartyId> idOf(String number) {
        return parties.idOf(number);
    }

    /** The languages that are noted with these parties' contact points; who has none is left out. */
    @Transactional(readOnly = true)
    public Map<PartyId, Set<String>> languagesOf(Collection<PartyId> ids) {
        return ids.isEmpty() ? Map.of() : contacts.languages(ids);
    }

    /** The party itself, its survivor and everybody who was merged with it; the survivor stands first. */
    @Transactional(readOnly = true)
    public List<PartyId> oneWith(PartyId party) {
        return files.clusters(List.of(party)).getOrDefault(party, List.of(party));
    }

    /** The same for many at once, by the id that was asked for. */
    @Transactional(readOnly = true)
    public Map<PartyId, List<PartyId>> oneWith(Collection<PartyId> ids) {
        return ids.isEmpty() ? Map.of() : files.clusters(ids);
    }

    /** Who stands for each of them now: itself, or its survivor. */
    @Transactional(readOnly = true)
    public Map<PartyId, PartyId> survivorsOf(Collection<PartyId> ids) {
        return parties.survivorsOf(ids);
    }

    /** All that is known of a party and its aliases. Refused with {@link IllegalArgumentException} when there is none. */
    @Transactional(readOnly = true)
    public PartyFile fileOf(PartyId party) {
        var file = files.files(List.of(party)).get(party);
        if (file == null) throw new IllegalArgumentException("There is no such party.");
        return file;
    }

    /** What searches find them by, by the id that was asked for; an alias is answered with its survivor and all its names. */
    @Transactional(readOnly = true)
    public Map<PartyId, FindableParty> findable(Collection<PartyId> ids) {
        return ids.isEmpty() ? Map.of() : files.findable(ids);
    }

    /** Those that an identifier was given to, aliases included. */
    @Transactional
    public List<PartyId> identifiedBy(NewIdentifier identifier) {
        return identifiers.partiesWith(identifier);
    }

    /** Parties that are no aliases, in the order of their numbers, after the given number; up to 200. */
    @Transactional(readOnly = true)
    public List<PartyRow> after(String number, int limit) {
        return List.copyOf(
                of(parties.after(number, Math.clamp(limit, 1, LONGEST_PAGE))).values());
    }
}
