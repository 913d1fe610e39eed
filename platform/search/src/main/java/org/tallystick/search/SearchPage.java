package org.tallystick.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some hits, best first, and the sealed cursor of the next ones; no cursor means that these were the last. */
public record SearchPage(List<SearchHit> items, @Nullable String next) {
    public SearchPage {
        items = List.copyOf(items);
    }
}
