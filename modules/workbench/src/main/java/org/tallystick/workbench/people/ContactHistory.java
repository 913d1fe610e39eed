package org.tallystick.workbench.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.tallystick.debtors.ContactRow;
import org.tallystick.web.Keys;

/** All that was said of a contact point, the newest first. */
class ContactHistory {

    private final Desk desk;
    private final ContactRow contact;

    ContactHistory(Desk desk, ContactRow contact) {
        this.desk = desk;
        this.contact = contact;
    }

    void open() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(contact.inWords());
        dialog.setWidth("40rem");
        var table = Parts.table("What was said of it", "When", "Status", "Who said so", "Note");
        for (var said : desk.contacts.historyOf(contact.id()).statements()) {
            var row = table.getBody().addRow();
            row.addDataCell().setText(desk.day(said.at()));
            row.addDataCell().add(ContactForms.status(said.status()));
            row.addDataCell().setText(said.source() + ", " + said.saidBy());
            var note = said.note();
            row.addDataCell().setText(note == null ? "" : note);
        }
        var all = new Div(table);
        Keys.of(all).on("Esc", "close", dialog::close);
        dialog.add(all);
        var close = new Button("Close", _ -> dialog.close());
        Keys.print(close, "Esc");
        dialog.getFooter().add(close);
        dialog.open();
        close.focus();
    }
}
