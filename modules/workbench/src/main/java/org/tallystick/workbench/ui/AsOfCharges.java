package org.tallystick.workbench.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.tallystick.workbench.AsOf;
import org.tallystick.workbench.Standing;
import org.tallystick.workbench.Standings;

/** The charges as they stand today, or as they stood at the end of any day before. */
class AsOfCharges extends Div {

    private final CaseFile file;
    private final Standings standings;
    private final DatePicker day = new DatePicker("As of the end of");
    private final Select<AsOf> by = new Select<>();
    private final Div charges = new Div();

    AsOfCharges(CaseFile file, Standings standings) {
        this.file = file;
        this.standings = standings;
        day.setMax(file.today());
        day.setValue(file.today());
        day.addValueChangeListener(_ -> show());
        by.setLabel("By the date");
        by.setWidth("19rem");
        by.setItems(AsOf.values());
        by.setItemLabelGenerator(which -> switch (which) {
            case POSTED -> "posted: what the books said";
            case EFFECTIVE -> "counted: what is known now";
        });
        by.setValue(AsOf.POSTED);
        by.addValueChangeListener(_ -> show());
        var asked = new Div(day, by);
        asked.addClassName("ts-chips");
        add(asked, charges);
        show();
    }

    private void show() {
        charges.removeAll();
        var wanted = day.getValue();
        if (wanted != null && wanted.isAfter(file.today())) {
            charges.add(new Paragraph("That day has not come yet."));
            return;
        }
        var standing = standings.of(file.subject().accounts(), wanted, by.getValue());
        var note = standing.note();
        if (note != null) charges.add(told(note));
        if (note == null || !standing.charges().isEmpty())
            charges.add(new ChargeTable(file.with(standing.charges()), owed(standing)));
    }

    private static Paragraph told(String note) {
        var told = new Paragraph(note);
        told.addClassName("ts-chips");
        told.getElement().setAttribute("role", "status");
        return told;
    }

    private String owed(Standing standing) {
        return standing.day().equals(file.today())
                ? "Owed today"
                : "Owed at the end of " + Days.of(standing.day(), file.today());
    }
}
