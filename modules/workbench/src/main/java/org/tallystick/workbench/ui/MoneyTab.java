package org.tallystick.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.tallystick.accounts.AccountRow;
import org.tallystick.ledger.Ledger;
import org.tallystick.workbench.AccountTab;
import org.tallystick.workbench.Standings;
import org.tallystick.workbench.WorkbenchSubject;

/** Every charge with what became of it, and every posting on the accounts. */
@org.springframework.stereotype.Component
class MoneyTab implements AccountTab {

    private final CaseFiles files;
    private final Ledger ledger;
    private final Standings standings;

    MoneyTab(CaseFiles files, Ledger ledger, Standings standings) {
        this.files = files;
        this.ledger = ledger;
        this.standings = standings;
    }

    @Override
    public String label() {
        return "Money";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Component open(WorkbenchSubject subject) {
        var file = files.of(subject);
        var ids = subject.accounts().stream().map(AccountRow::id).toList();
        var charges = new AsOfCharges(file, standings);
        var postings = ledger.journalOf(ids);
        return postings.isEmpty() ? charges : new Div(charges, heading("Postings"), new PostingTable(file, postings));
    }

    private static Component heading(String words) {
        var heading = new Div(new H2(words));
        heading.addClassName("ts-column-head");
        return heading;
    }
}
