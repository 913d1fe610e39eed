package org.tallystick.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Knows which cases the person at work stays out of: of those a search tells that there is one, and nothing else. */
public interface Veil {

    /** What stands in the place of a name. */
    String WORDS = "A case you have no part in";

    /** The ids of those hits that are about such a case. */
    Set<UUID> over(List<SearchHit> hits);

    /** The numbers of those accounts that are such a case. */
    Set<String> overAccounts(Collection<String> numbers);
}
