package org.tallystick.workbench.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.tallystick.debtors.PartyFile;
import org.tallystick.debtors.PartyId;
import org.tallystick.web.Keys;
import org.tallystick.workbench.WorkbenchSubject;

/** Names, numbers, ways to reach the debtor, and who stands by, each with what can be done about it. */
class PeoplePanel extends Div {

    private final Desk desk;
    private final PartyId party;
    private final NameForms names;
    private final IdentifierForms identifiers;
    private final ContactForms contacts;
    private final RelationshipForms relationships;

    PeoplePanel(Desk desk, WorkbenchSubject subject) {
        this.desk = desk;
        this.party = subject.party();
        names = new NameForms(desk, party, this::refresh);
        identifiers = new IdentifierForms(desk, party, this::refresh);
        contacts = new ContactForms(desk, party, this::refresh);
        relationships = new RelationshipForms(desk, party, desk.debtsOf(subject), this::refresh);
        refresh();
        if (desk.mayChange())
            Keys.of(this)
                    .on("c", "a way to reach the debtor", contacts::add)
                    .on("m", "a further name", names::add)
                    .on("i", "an identifier", identifiers::add)
                    .on("b", "somebody who stands by", relationships::add);
    }

    private void refresh() {
        var file = desk.debtors.fileOf(party);
        removeAll();
        add(contacts.section(file), names.section(file), identifiers.section(file), relationships.section(file));
        if (!file.aliases().isEmpty()) add(merged(file));
    }

    private Component merged(PartyFile file) {
        var table = Parts.table("Merged with this party", "Name", "Number", "");
        for (var alias : file.aliases()) {
            var row = table.getBody().addRow();
            row.addDataCell().setText(alias.name());
            var number = row.addDataCell();
            number.setText(alias.number());
            number.addClassName("ts-id");
            var end = row.addDataCell();
            end.addClassName("ts-right");
            if (desk.mayMerge()) end.add(Parts.act("Take back", alias.name(), () -> names.takeBack(alias)));
        }
        return new Div(Parts.head("Merged with this party"), table);
    }
}
