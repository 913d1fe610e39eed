package org.tallystick.intake;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tallystick.intake.reading.ImportTotals;
import org.tallystick.ledger.BooksFinding;
import org.tallystick.ledger.BooksRule;
import org.tallystick.ledger.Ledger;
import org.tallystick.ledger.Totals;
import org.tallystick.money.Money;

/** What an import says it posted is what the journal holds of it: levied, adjusted, moved and paid, each to the cent. */
@Component
class OpeningsAreAsImported implements BooksRule {

    private static final int ALL = 100_000;

    private final ImportRepository imports;
    private final Ledger ledger;

    OpeningsAreAsImported(ImportRepository imports, Ledger ledger) {
        this.imports = imports;
        this.ledger = ledger;
    }

    @Override
    public List<BooksFinding> findings() {
        var posted = ledger.totalsBySource("import");
        var nothing = new Totals(0, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        var findings = new ArrayList<BooksFinding>();
        for (var row : imports.latest(ALL)) {
            if (row.state() != ImportState.POSTED) continue;
            var inTheBooks = totals(posted.getOrDefault(row.id().toString(), nothing));
            if (!inTheBooks.equals(row.totals()))
                findings.add(new BooksFinding(
                        "I2", "import " + row.id(), "It says " + row.totals() + ", the journal " + inTheBooks + "."));
        }
        return findings;
    }

    private static ImportTotals totals(Totals totals) {
        return new ImportTotals(totals.levied(), totals.adjusted(), totals.moved(), totals.paid());
    }
}
