package org.tallystick.debtors.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.Merges;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyRefused;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Toast;

/** Merging two parties by hand: their numbers, who they are, and why they are the same. */
class MergeDialog {

    private final Debtors debtors;
    private final Merges merges;
    private final Runnable afterwards;
    private final TextField alias = new TextField("Number that becomes an alias");
    private final TextField into = new TextField("Number that stays");
    private final TextField why = new TextField("Why they are the same");

    MergeDialog(Debtors debtors, Merges merges, Runnable afterwards) {
        this.debtors = debtors;
        this.merges = merges;
        this.afterwards = afterwards;
    }

    void open() {
        why.setMaxLength(500);
        new FormDialog("Merge two parties", "Merge", this::merge, alias, named(alias), into, named(into), why)
                .aboutTheScreen()
                .saying("Nothing is moved: accounts, payments and notes stay where they are and are found through both,"
                        + " and the merge can be taken back.")
                .open();
        alias.focus();
    }

    private Div named(TextField number) {
        var name = new Div();
        name.addClassNames("ts-small", "ts-quiet");
        name.getElement().setAttribute("aria-live", "polite");
        number.setPlaceholder("P-000-123");
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.addValueChangeListener(
                change -> name.setText(debtors.idOf(change.getValue().strip())
                        .map(id -> debtors.of(id).name())
                        .orElse(change.getValue().isBlank() ? "" : "no party has this number")));
        return name;
    }

    private void merge() {
        merges.merge(party(alias), party(into), why.getValue());
        Toast.done(
                alias.getValue().strip() + " is an alias of " + into.getValue().strip() + " now.");
        afterwards.run();
    }

    private PartyId party(TextField number) {
        return debtors.idOf(number.getValue().strip())
                .orElseThrow(() -> new PartyRefused(
                        number.getValue().isBlank()
                                ? "Type both numbers."
                                : "No party has the number " + number.getValue().strip() + "."));
    }
}
