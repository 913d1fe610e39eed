package org.tallystick.debtors;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The people and organizations that owe the agency. */
@Service
public class Debtors {

    /** Adds them all or none; one whose id is already known is left as it is. */
    public void add(List<NewParty> parties) {
        throw new UnsupportedOperationException();
    }

    public PartyRow of(PartyId party) {
        throw new UnsupportedOperationException();
    }

    /** Those that exist, by id. */
    public Map<PartyId, PartyRow> of(Collection<PartyId> parties) {
        throw new UnsupportedOperationException();
    }
}
