package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.jobs.NightlyJob;

/** Every night the books are proved, the outcome is put on record, and clean books are sealed. */
@Component
class ProveTheBooks implements NightlyJob {

    private static final Logger LOG = LoggerFactory.getLogger(ProveTheBooks.class);

    private final BooksCheck books;
    private final Audit audit;

    ProveTheBooks(BooksCheck books, Audit audit) {
        this.books = books;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "books.prove";
    }

    @Override
    @Transactional
    public void run(LocalDate businessDate) {
        var findings = books.run();
        audit.done(Act.of("books.prove", "books", businessDate.toString())
                .after(Map.of(
                        "findings",
                        findings.stream()
                                .map(finding -> finding.invariant() + " " + finding.row() + ": " + finding.sentence())
                                .toList())));
        if (findings.isEmpty()) books.seal();
        else LOG.error("The books of {} have {} findings", businessDate, findings.size());
    }
}
