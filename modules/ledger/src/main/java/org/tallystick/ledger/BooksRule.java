package org.tallystick.ledger;

import java.util.List;

/** A rule that a module adds to the check of the books; it names each row that breaks it. */
@FunctionalInterface
public interface BooksRule {
    List<BooksFinding> findings();
}
