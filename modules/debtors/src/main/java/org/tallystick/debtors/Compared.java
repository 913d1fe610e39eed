package org.tallystick.debtors;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Those with whom parties are compared, and who of them stands for whom. */
interface Compared {

    /** Who shares a key with whom of the list, themselves left out. */
    Set<KeyTable.Sharing> sharing(List<Profile> asked, List<Set<Long>> keysOf);

    Map<PartyId, Profile> profiles(Collection<PartyId> parties);

    /** For each of them who stands for it. */
    Map<PartyId, PartyId> survivorsOf(Collection<PartyId> parties);

    /** For each of these survivors itself and all that it stands for. */
    Map<PartyId, List<PartyId>> membersOf(Collection<PartyId> survivors);
}
