package org.tallystick.ledger;

import java.util.List;
import org.springframework.stereotype.Component;

/** Proves the books: every transaction balances, every balance follows from its entries, and nothing was edited. */
@Component
public class BooksCheck {

    /** Everything that is wrong; empty when the books are clean. */
    public List<BooksFinding> run() {
        throw new UnsupportedOperationException();
    }
}
