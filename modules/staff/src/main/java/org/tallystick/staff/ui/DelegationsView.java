package org.tallystick.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.security.Authority;
import org.tallystick.security.Needs;
import org.tallystick.staff.Authorities;
import org.tallystick.staff.DelegationRow;
import org.tallystick.staff.Delegations;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.People;
import org.tallystick.staff.Positions;
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
    private final Choices choices;
    private final boolean mayRelieve;
    private final boolean mayRecord;
    private final Div middle = new Div();

    DelegationsView(
            Delegations delegations,
            People people,
            Ladder ladder,
            Authorities authorities,
            Positions positions,
            Choices choices,
            Authority authority) {
        this.delegations = delegations;
        this.positions = positions;
        this.people = people;
        this.ladder = ladder;
        this.authorities = authorities;
        this.choices = choices;
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
        forms().relieve();
    }

    private void record() {
        forms().record();
    }

    private DelegationForms forms() {
        return new DelegationForms(delegations, people, ladder, authorities, positions, choices, this::done);
    }

    private void done(String sentence) {
        Toast.done(sentence);
        fill();
    }
}
