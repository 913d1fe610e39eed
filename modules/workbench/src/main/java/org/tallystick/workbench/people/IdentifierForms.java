package org.tallystick.workbench.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.tallystick.debtors.IdentifierKind;
import org.tallystick.debtors.IdentifierRow;
import org.tallystick.debtors.NewIdentifier;
import org.tallystick.debtors.PartyFile;
import org.tallystick.debtors.PartyId;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.CardNumberWarning;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Keys;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;

/** The numbers that others gave a party: masked, revealed with a reason, added and ended. */
class IdentifierForms {

    private final Desk desk;
    private final PartyId party;
    private final Runnable changed;

    IdentifierForms(Desk desk, PartyId party, Runnable changed) {
        this.desk = desk;
        this.party = party;
        this.changed = changed;
    }

    Component section(PartyFile file) {
        var head = Parts.head("Identifiers");
        if (desk.mayChange()) head.add(Parts.adding("Add an identifier", "i", this::add));
        if (file.identifiers().isEmpty())
            return new Div(head, Styled.box("ts-facts", Styled.words("No number is on record.", "ts-quiet")));
        var table = Parts.table("Identifiers", "Kind", "Number", "Who said so", "");
        for (var identifier : file.identifiers()) {
            var row = table.getBody().addRow();
            row.addDataCell()
                    .setText(identifier.kind().inWords()
                            + (identifier.issuer() == null ? "" : ", " + identifier.issuer()));
            var number = row.addDataCell();
            number.add(Styled.words(identifier.masked(), "ts-id"));
            if (identifier.endedAt() != null) number.add(StatusBadge.plain(Tone.NO, "ended: " + identifier.endedWhy()));
            row.addDataCell()
                    .setText(identifier.source() + ", " + identifier.addedBy() + ", " + desk.day(identifier.addedAt()));
            var acts = row.addDataCell();
            acts.addClassName("ts-right");
            if (desk.mayReveal()) acts.add(Parts.act("Reveal", identifier.masked(), () -> reveal(identifier)));
            if (desk.mayChange() && identifier.endedAt() == null)
                acts.add(Parts.act("End", identifier.masked(), () -> end(identifier)));
        }
        return new Div(head, table);
    }

    void add() {
        var kind = new Select<IdentifierKind>();
        kind.setLabel("Kind");
        kind.setItems(IdentifierKind.values());
        kind.setItemLabelGenerator(IdentifierKind::inWords);
        kind.setValue(IdentifierKind.SSN);
        var value = Parts.field("Number", null);
        value.getElement().setAttribute("autocomplete", "off");
        CardNumberWarning.below(value, "number");
        var issuer = Parts.field("State that gave it", null);
        issuer.setHelperText("For a driver license");
        var source = Parts.field("Who said so", "the debtor");
        new FormDialog(
                        "Add an identifier",
                        "Add identifier",
                        () -> {
                            desk.identifiers.add(
                                    Ids.next(),
                                    party,
                                    new NewIdentifier(kind.getValue(), value.getValue(), issuer.getValue()),
                                    source.getValue());
                            Toast.done("The number is on record, masked for everybody.");
                            changed.run();
                        },
                        kind,
                        value,
                        issuer,
                        source)
                .forgetting()
                .open();
        value.focus();
    }

    private void reveal(IdentifierRow identifier) {
        var reason = Parts.field("For what you need it in full", null);
        new FormDialog(
                        "Reveal " + identifier.masked(),
                        "Reveal",
                        () -> show(identifier, desk.identifiers.reveal(identifier.id(), reason.getValue())),
                        reason)
                .about(identifier.id())
                .saying("Your name, the time and the reason are kept in the audit.")
                .open();
        reason.focus();
    }

    /** The number is on the page only while this is open. */
    private void show(IdentifierRow identifier, String value) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(identifier.kind().inWords());
        var number = new Paragraph(value);
        number.addClassName("ts-figure");
        var all = new Div(number);
        Keys.of(all).on("Esc", "close", dialog::close);
        dialog.add(all);
        var close = new Button("Close", _ -> dialog.close());
        Keys.print(close, "Esc");
        dialog.getFooter().add(close);
        dialog.addOpenedChangeListener(opened -> {
            if (!opened.isOpened()) dialog.removeAll();
        });
        dialog.open();
        close.focus();
    }

    private void end(IdentifierRow identifier) {
        var why = Parts.field("Why it no longer counts", null);
        new FormDialog(
                        "End " + identifier.masked(),
                        "End",
                        () -> {
                            desk.identifiers.end(identifier.id(), why.getValue());
                            changed.run();
                        },
                        why)
                .about(identifier.id())
                .picking((shown, yours) -> {
                    if (!yours.isEmpty()) desk.identifiers.correctEnd(identifier.id(), why.getValue(), shown);
                    changed.run();
                })
                .saying("The number stays on record and is not compared any more.")
                .open();
        why.focus();
    }
}
