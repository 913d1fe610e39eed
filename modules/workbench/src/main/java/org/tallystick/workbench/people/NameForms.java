package org.tallystick.workbench.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Supplier;
import org.tallystick.debtors.Identity;
import org.tallystick.debtors.NameParts;
import org.tallystick.debtors.NameRow;
import org.tallystick.debtors.NewName;
import org.tallystick.debtors.PartyFile;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.PartyKind;
import org.tallystick.debtors.PartyRefused;
import org.tallystick.debtors.PartyRow;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;

/** The names that a party goes by, and the forms for them. */
class NameForms {

    private final Desk desk;
    private final PartyId party;
    private final Runnable changed;

    NameForms(Desk desk, PartyId party, Runnable changed) {
        this.desk = desk;
        this.party = party;
        this.changed = changed;
    }

    Component section(PartyFile file) {
        var table = Parts.table("Names", "Name", "Kind", "Who said so", "");
        var first = table.getBody().addRow();
        first.addDataCell().add(Styled.words(file.party().name(), "ts-medium"));
        first.addDataCell().setText(kind(file));
        first.addDataCell().setText("on record since " + desk.day(file.addedAt()));
        var correct = first.addDataCell();
        correct.addClassName("ts-right");
        if (desk.mayChange()) correct.add(Parts.act("Correct", file.party().name(), () -> correct(file)));
        for (var name : file.names()) {
            var row = table.getBody().addRow();
            row.addDataCell().setText(name.name());
            row.addDataCell().setText((name.kind().inWords() + " " + Desk.span(name.from(), name.until())).strip());
            row.addDataCell().setText(name.source() + ", " + name.addedBy() + ", " + desk.day(name.addedAt()));
            var end = row.addDataCell();
            end.addClassName("ts-right");
            if (desk.mayChange() && name.until() == null) end.add(Parts.act("End", name.name(), () -> end(name)));
        }
        var head = Parts.head("Names");
        if (desk.mayChange()) head.add(Parts.adding("Add a name", "m", this::add));
        return new Div(head, table);
    }

    private static String kind(PartyFile file) {
        var kind = file.party().kind();
        var words = kind == PartyKind.UNKNOWN ? "not said whether person or organization" : kind.inWords();
        return file.bornOn() == null ? words : words + ", born " + Desk.day(file.bornOn());
    }

    void add() {
        var kind = new Select<NewName.Kind>();
        kind.setLabel("Kind");
        kind.setItems(NewName.Kind.values());
        kind.setItemLabelGenerator(NewName.Kind::inWords);
        kind.setValue(NewName.Kind.ALIAS);
        var name = Parts.field("Name", null);
        var from = new DatePicker("Used from");
        var until = new DatePicker("Used until");
        var source = Parts.field("Who said so", "the debtor");
        new FormDialog(
                        "Add a name",
                        "Add name",
                        () -> {
                            desk.names.add(
                                    Ids.next(),
                                    party,
                                    new NewName(kind.getValue(), name.getValue(), from.getValue(), until.getValue()),
                                    source.getValue());
                            Toast.done("The name is on record.");
                            changed.run();
                        },
                        kind,
                        name,
                        from,
                        until,
                        source)
                .about(party)
                .open();
        name.focus();
    }

    private void correct(PartyFile file) {
        var row = file.party();
        var kind = new Select<PartyKind>();
        kind.setLabel("Kind");
        kind.setItems(PartyKind.values());
        kind.setItemLabelGenerator(PartyKind::inWords);
        kind.setValue(row.kind());
        var name = Parts.field("Name as it is written", row.name());
        var last = Parts.field("Last name", file.parts().last());
        var first = Parts.field("First name", file.parts().first());
        var middle = Parts.field("Middle name", file.parts().middle());
        var suffix = Parts.field("Suffix", file.parts().suffix());
        var born = new DatePicker("Date of birth", file.bornOn());
        var source = Parts.field("Who said so", "the debtor");
        var seen = Identity.of(file);
        Supplier<Identity> typed = () -> new Identity(
                kind.getValue(),
                name.getValue(),
                new NameParts(last.getValue(), first.getValue(), middle.getValue(), suffix.getValue()),
                born.getValue());
        new FormDialog(
                        "Correct who this is",
                        "Save",
                        () -> correct(seen, typed.get(), source.getValue()),
                        kind,
                        name,
                        last,
                        first,
                        middle,
                        suffix,
                        born,
                        source)
                .about(party)
                .picking((shown, yours) -> {
                    desk.names.correct(party, seen, typed.get(), source.getValue(), shown, yours);
                    corrected();
                })
                .open();
        name.focus();
    }

    private void correct(Identity seen, Identity typed, String source) {
        desk.names.correct(party, seen, typed, source);
        corrected();
    }

    private void corrected() {
        Toast.done("Corrected; the former name is kept.");
        changed.run();
    }

    private void end(NameRow name) {
        var until = new DatePicker("Used until", desk.today());
        new FormDialog(
                        "End " + name.name(),
                        "End",
                        () -> {
                            if (until.getValue() == null) throw new PartyRefused("Say until which day it was used.");
                            desk.names.end(name.id(), until.getValue());
                            changed.run();
                        },
                        until)
                .about(name.id())
                .picking((shown, yours) -> {
                    if (!yours.isEmpty()) desk.names.correctEnd(name.id(), until.getValue(), shown);
                    changed.run();
                })
                .saying("The name stays on record and is still found.")
                .open();
    }

    void takeBack(PartyRow alias) {
        TextField why = Parts.field("Why they are not the same", null);
        new FormDialog(
                        "Take the merge back",
                        "Take back",
                        () -> {
                            desk.merges.takeBack(alias.id(), why.getValue());
                            Toast.done(alias.number() + " stands by itself again, with all that was its own.");
                            changed.run();
                        },
                        why)
                .about(alias.id())
                .saying("Everything goes back to " + alias.name() + " as it was.")
                .open();
        why.focus();
    }
}
