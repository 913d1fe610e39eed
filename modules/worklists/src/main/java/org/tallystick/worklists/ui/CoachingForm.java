package org.tallystick.worklists.ui;

import static org.tallystick.calendar.WrittenDays.SHORT;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountRow;
import org.tallystick.correspondence.ContactRow;
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.Ids;
import org.tallystick.worklists.team.WriteCoachingNote;

/** The fields of a coaching note: what it is about, what went well, what to do next time, when to look at it again. */
class CoachingForm {

    static final String NO_RATING = "It is direction: no rating, and no part of an evaluation. The person and who"
            + " supervises them read it; it stays as it is written.";

    private final CoachingDesk desk;
    private final UUID id = Ids.next();
    private final ComboBox<PersonRow> to = new ComboBox<>("To");
    private final TextField number = new TextField("Account, left empty for the work in general");
    private final ComboBox<ContactRow> contact = new ComboBox<>("Contact");
    private final TextArea wentWell = new TextArea("What went well");
    private final TextArea nextTime = new TextArea("Next time");
    private final DatePicker followUp = new DatePicker("Look at it again on");
    private final @Nullable AccountRow account;

    /** About an account that is open, or with a field for its number; to the person, or chosen when it is null. */
    CoachingForm(CoachingDesk desk, @Nullable PersonRow person, @Nullable AccountRow account) {
        this.desk = desk;
        this.account = account;
        to.setItems(desk.team());
        to.setItemLabelGenerator(PersonRow::name);
        to.addValueChangeListener(_ -> offerContacts());
        contact.setItemLabelGenerator(row -> SHORT.format(row.businessDate()) + ", " + row.inWords());
        contact.setPlaceholder("The account as a whole");
        contact.setClearButtonVisible(true);
        followUp.setMin(desk.today());
        followUp.setClearButtonVisible(true);
        to.setValue(person);
    }

    Component[] fields(boolean withPerson) {
        var fields = new ArrayList<Component>();
        if (withPerson) fields.add(to);
        fields.add(account == null ? number : contact);
        fields.addAll(List.of(wentWell, nextTime, followUp));
        return fields.toArray(Component[]::new);
    }

    private void offerContacts() {
        var person = to.getValue();
        var about = account;
        contact.setItems(person == null || about == null ? List.of() : desk.contactsOf(person.id(), about.id()));
    }

    /** Writes it. Refused in sentences for who writes. */
    PersonRow write() {
        var person = to.getValue();
        if (person == null) throw new NobodyChosen("Choose to whom you write.");
        var typed = number.getValue().strip();
        var about = account != null
                ? account
                : typed.isEmpty() ? null : desk.workbench().open(typed).selected();
        var chosen = contact.getValue();
        LocalDate on = followUp.getValue();
        desk.notes()
                .write(new WriteCoachingNote(
                        id,
                        person.id(),
                        about,
                        chosen == null ? null : chosen.id(),
                        wentWell.getValue(),
                        nextTime.getValue(),
                        on));
        return person;
    }

    void focus() {
        wentWell.focus();
    }
}
