package org.tallystick.debtors;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people and organizations that owe the agency. */
@Service
public class Debtors {

    private final PartyTable parties;

    Debtors(PartyTable parties) {
        this.parties = parties;
    }

    /** Adds them all or none, each under the agency's next party number; a party that is already known stays as it is. */
    @Transactional
    public void add(List<NewParty> commands) {
        var known = new HashSet<UUID>(parties.knownAmong(
                commands.stream().map(command -> command.id().value()).toList()));
        var unknown = commands.stream()
                .filter(command -> known.add(command.id().value()))
                .toList();
        if (!unknown.isEmpty()) parties.insert(unknown);
    }

    /** Refused with {@link IllegalArgumentException} when this agency has no such party. */
    @Transactional(readOnly = true)
    public PartyRow of(PartyId party) {
        var row = of(List.of(party)).get(party);
        if (row == null) throw new IllegalArgumentException("There is no such party.");
        return row;
    }

    /** Those of them that this agency has, by id. */
    @Transactional(readOnly = true)
    public Map<PartyId, PartyRow> of(Collection<PartyId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : parties.rows(ids.stream().map(PartyId::value).toList());
    }
}
