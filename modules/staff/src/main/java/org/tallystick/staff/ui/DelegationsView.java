package org.tallystick.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.security.Authority;
import org.tallystick.security.Needs;
import org.tallystick.staff.Authorities;
import org.tallystick.staff.DelegationRow;
import org.tallystick.staff.Delegations;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.LadderRow.ClassRow;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.staff.PositionRow;
import org.tallystick.staff.Positions;
import org.tallystick.staff.RecordDelegation;
import org.tallystick.staff.Relieve;
import org.tallystick.staff.StaffRefused;
import org.tallystick.web.EmptyState;
import org.tallystick.web.FormDialog;
import org.tallystick.web.Keys;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Toast;

/** Authority that is lent: documents of judges and superiors, and who acts for whom, each with its last day. */
@Route("delegations")
@PageTitle("Delegations")
@Needs("ladder.view")
class DelegationsView extends Div {

    private final Delegations delegations;
    private final People people;
    private final Ladder ladder;
    private final Authorities authorities;
    private final Positions positions;
    private final BusinessDay day;
    private final boolean mayRelieve;
    private final boolean mayRecord;
    private final Div middle = new Div();

    DelegationsView(
            Delegations delegations,
            People people,
            Ladder ladder,
            Authorities authorities,
            Positions positions,
            BusinessDay day,
            Authority authority) {
        this.delegations = delegations;
        this.positions = positions;
        this.people = people;
        this.ladder = ladder;
        this.authorities = authorities;
        this.day = day;
        this.mayRelieve = authority.may("relief.grant");
        this.mayRecord = authority.may("authority.grant");
        addClassName("ts-screen");
        var spring = new Span();
        spring.addClassName("ts-spring");
        var head = new Header(
                new Div(new H1("Delegations"), new Paragraph("Lent authority ends by itself on its last day")), spring);
        head.addClassName("ts-screen-head");
        if (mayRecord) {
            head.add(button("Record a document", "d", this::record));
            Keys.of(this).on("d", "record a document", this::record);
        }
        if (mayRelieve) {
            head.add(button("Somebody acts", "a", this::relieve));
            Keys.of(this).on("a", "somebody acts for another", this::relieve);
        }
        middle.addClassName("ts-ladder-middle");
        var columns = new Div(new AgencyNav(), middle);
        columns.addClassNames("ts-ladder", "ts-ladder-plain");
        add(head, columns);
        fill();
    }

    private static Button button(String words, String key, Runnable act) {
        var button = new Button(words, _ -> act.run());
        Keys.print(button, key);
        return button;
    }

    private void fill() {
        middle.removeAll();
        var rows = delegations.all();
        if (rows.isEmpty()) {
            middle.add(new EmptyState(
                    "Nothing is lent",
                    "A judge's order, a superior's letter or a vacation relief stands here with its number and its last"
                            + " day."));
            return;
        }
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "Delegations");
        var head = table.getHead().addRow();
        for (var column : List.of("Number", "To", "What", "Given by", "From", "Until", "State", ""))
            head.addHeaderCell().setText(column);
        for (var row : rows) line(table, row);
        middle.add(table);
    }

    private void line(NativeTable table, DelegationRow row) {
        var line = table.getBody().addRow();
        nowrap(line, row.number());
        line.addDataCell().setText(row.holder());
        line.addDataCell().setText(what(row));
        line.addDataCell().setText(row.givenBy() + (row.citation() == null ? "" : ", " + row.citation()));
        nowrap(line, WrittenDays.DAY.format(row.from()));
        nowrap(line, row.until() == null ? "open" : WrittenDays.DAY.format(row.until()));
        line.addDataCell().add(StatusBadge.plain(tone(row.state()), row.state()));
        var end = line.addDataCell();
        boolean open = row.state().equals("in force") || row.state().equals("later");
        if (open && (row.acting() ? mayRelieve : mayRecord)) end.add(new Button("End", _ -> end(row)));
    }

    private static String what(DelegationRow row) {
        return row.acting() ? "acts for " + row.actsFor() + ": " + row.what() : row.what();
    }

    private static void nowrap(NativeTableRow line, String words) {
        var cell = line.addDataCell();
        cell.setText(words);
        cell.addClassName("ts-nowrap");
    }

    private static Tone tone(String state) {
        return switch (state) {
            case "in force" -> Tone.OK;
            case "waiting" -> Tone.UNDER_WAY;
            case "refused" -> Tone.NO;
            default -> Tone.OPEN;
        };
    }

    private void end(DelegationRow row) {
        var why = new TextArea("Reason");
        new FormDialog(
                        "End " + row.number(),
                        "End now",
                        () -> {
                            delegations.end(row.number(), why.getValue());
                            done("It ended; the next click knows.");
                        },
                        why)
                .about(row.number())
                .open();
    }

    private void relieve() {
        var who = person("Who acts");
        var away = person("For whom");
        away.setEmptySelectionAllowed(true);
        var desk = desk();
        var from = new DatePicker("From");
        from.setValue(day.today());
        var until = new DatePicker("Until");
        var why = new TextField("Reason, such as vacation");
        new FormDialog(
                        "Somebody acts for another",
                        "Keep",
                        () -> {
                            var first = from.getValue();
                            var last = until.getValue();
                            if (who.getValue() == null || first == null || last == null)
                                throw new StaffRefused("Say who, for whom, from when and until when.");
                            var colleague = away.getValue();
                            var seat = desk.getValue();
                            boolean inForce = delegations.relieve(new Relieve(
                                    who.getValue().username(),
                                    colleague == null ? null : colleague.username(),
                                    seat == null ? null : seat.key(),
                                    null,
                                    List.of(),
                                    first,
                                    last,
                                    why.getValue()));
                            done(inForce ? "Kept." : "It waits for somebody from a higher rung.");
                        },
                        who,
                        away,
                        desk,
                        from,
                        until,
                        why)
                .aboutTheScreen()
                .saying("Everything done by it says for whom. It ends by itself after the last day.")
                .open();
    }

    private void record() {
        var number = new TextField("Number of the document");
        var givenBy = new TextField("Given by");
        var citation = new TextField("Where it stands");
        var to = new Select<ClassRow>();
        to.setLabel("To the class");
        to.setItems(ladder.now().classes());
        to.setItemLabelGenerator(one -> one == null ? "" : one.inWords());
        var actions = new MultiSelectComboBox<String>("For which actions");
        actions.setItems(authorities.matrix().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.given().stream())
                .filter(given -> given.delegated())
                .map(given -> given.action())
                .distinct()
                .toList());
        var from = new DatePicker("From");
        from.setValue(day.today());
        var until = new DatePicker("Until");
        new FormDialog(
                        "Record a document",
                        "Record",
                        () -> {
                            var first = from.getValue();
                            if (to.getValue() == null || first == null)
                                throw new StaffRefused("Say to which class, and from when.");
                            boolean inForce = delegations.record(new RecordDelegation(
                                    number.getValue(),
                                    givenBy.getValue(),
                                    null,
                                    citation.isEmpty() ? null : citation.getValue(),
                                    to.getValue().key(),
                                    null,
                                    List.copyOf(actions.getValue()),
                                    null,
                                    null,
                                    first,
                                    until.getValue()));
                            done(inForce ? "In force." : "It waits for somebody who holds what it lends.");
                        },
                        number,
                        givenBy,
                        citation,
                        to,
                        actions,
                        from,
                        until)
                .aboutTheScreen()
                .open();
    }

    private Select<PersonRow> person(String label) {
        var select = new Select<PersonRow>();
        select.setLabel(label);
        select.setItems(people.all().stream().filter(one -> !one.service()).toList());
        select.setItemLabelGenerator(one -> one == null ? "" : one.name() + ", " + one.position());
        return select;
    }

    /** Where nobody sits any more, or one seat of several is empty. */
    private Select<PositionRow> desk() {
        var select = new Select<PositionRow>();
        select.setLabel("Or at which desk that nobody has now");
        select.setEmptySelectionAllowed(true);
        select.setItems(positions.all().stream()
                .filter(one -> !one.service() && one.jobClass() != null)
                .toList());
        select.setItemLabelGenerator(one -> one == null
                ? ""
                : one.title()
                        + (one.unit() == null ? "" : ", " + one.unit())
                        + (one.holders().isEmpty() ? " (nobody)" : ""));
        return select;
    }

    private void done(String sentence) {
        Toast.done(sentence);
        fill();
    }
}
