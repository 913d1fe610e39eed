package org.tallystick.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proves the books: every transaction balances, every balance follows from its entries, and nothing was edited. */
@Component
public class BooksCheck {

    private final List<BooksRule> rules;
    private final Seals seals;

    BooksCheck(List<BooksRule> rules, Seals seals) {
        this.rules = rules;
        this.seals = seals;
    }

    /** Everything that is wrong, each with its row; empty when the books are clean. */
    @Transactional(readOnly = true)
    public List<BooksFinding> run() {
        var findings = new ArrayList<BooksFinding>();
        for (var rule : rules) findings.addAll(rule.findings());
        findings.addAll(seals.findings());
        return List.copyOf(findings);
    }

    /** Seals what was written so far: from now on a change to it shows. */
    @Transactional
    public void seal() {
        seals.seal();
    }
}
