package org.tallystick.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some hits, best first, and the sealed cursor of the next ones; no cursor means that these were the last.
 *
 * @param alsoTakenAs the words that were looked for as well, since what was typed may be misspelled
 */
public record SearchPage(List<SearchHit> items, @Nullable String next, List<String> alsoTakenAs) {

    static final SearchPage EMPTY = new SearchPage(List.of(), null, List.of());

    public SearchPage {
        items = List.copyOf(items);
        alsoTakenAs = List.copyOf(alsoTakenAs);
    }
}
