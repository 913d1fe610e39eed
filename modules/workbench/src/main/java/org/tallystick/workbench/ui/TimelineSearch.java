package org.tallystick.workbench.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Set;
import org.tallystick.accounts.DebtRow;
import org.tallystick.accounts.TimelineFilter;
import org.tallystick.accounts.TimelineKind;

/** Finds lines of the timeline by their words, by who did it, by debt and by days; it stays closed until it is wanted. */
class TimelineSearch extends Div {

    private final TextField text = new TextField("Words");
    private final TextField person = new TextField("Who");
    private final ComboBox<DebtRow> debt = new ComboBox<>("Debt");
    private final DatePicker from = new DatePicker("From");
    private final DatePicker until = new DatePicker("Until");

    TimelineSearch(List<DebtRow> debts, Runnable onChange) {
        addClassName("ts-timeline-search");
        setVisible(false);
        for (var field : List.of(text, person)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setClearButtonVisible(true);
            field.addValueChangeListener(_ -> onChange.run());
        }
        debt.setItems(debts);
        debt.setItemLabelGenerator(one -> one.debtTypeName() + " " + one.number());
        debt.setClearButtonVisible(true);
        debt.addValueChangeListener(_ -> onChange.run());
        for (var day : List.of(from, until)) {
            day.setClearButtonVisible(true);
            day.addValueChangeListener(_ -> onChange.run());
        }
        add(text, person, debt, from, until);
    }

    boolean isEmpty() {
        return wanted(Set.of()).isAll();
    }

    TimelineFilter wanted(Set<TimelineKind> kinds) {
        var one = debt.getValue();
        return new TimelineFilter(
                kinds,
                one == null ? null : one.id(),
                text.getValue(),
                person.getValue(),
                from.getValue(),
                until.getValue());
    }
}
