package org.tallystick.search;

import java.util.List;
import org.springframework.stereotype.Service;

/** Where modules put what shall be found, in the transaction that makes it true. */
@Service
public class SearchIndex {

    /** Puts the entries in batches; an entry of the same kind and subject is replaced. */
    public void put(List<SearchEntry> entries) {
        throw new UnsupportedOperationException();
    }
}
