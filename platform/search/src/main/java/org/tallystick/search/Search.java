package org.tallystick.search;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finding by number, by name and by address: what was typed is the beginning of any words. */
@Service
public class Search {

    /** The next {@code limit} hits, an exact number first. A foreign or damaged cursor is refused. */
    public SearchPage find(String query, @Nullable String cursor, int limit) {
        throw new UnsupportedOperationException();
    }
}
