package org.tallystick.workbench.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.tallystick.ledger.JournalRow;
import org.tallystick.web.NarrowTable;

/** What was posted on the accounts, newest first: each line says by how much it changed what is owed. */
class PostingTable extends Div {

    PostingTable(CaseFile file, List<JournalRow> postings) {
        var table = new Table("Postings", List.of("Posted", "Counts from", "What", "By"), List.of("Change $"));
        for (var posting : postings)
            table.row(
                    List.of(
                            Days.of(posting.postedOn(), file.today()),
                            Days.of(posting.effectiveOn(), file.today()),
                            posting.description(),
                            posting.actorName()),
                    List.of(posting.change().toString()));
        add(NarrowTable.of(table));
    }
}
