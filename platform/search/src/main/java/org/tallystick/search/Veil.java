package org.tallystick.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Knows which cases are kept from the person at work: of those a search tells that there is one, and nothing else. */
public interface Veil {

    /** What stands in the place of a name. */
    String WORDS = "A case you have no part in";

    /** The same hits, without what the person at work may not know of them; {@code typed} are the numbers they typed. */
    List<SearchHit> veiled(List<SearchHit> hits, Predicate<String> typed);

    /** The numbers of those accounts that are such a case. */
    Set<String> overAccounts(Collection<String> numbers);
}
