package org.tallystick.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.agency.Departments;
import org.tallystick.calendar.WrittenDays;
import org.tallystick.security.Authority;
import org.tallystick.security.Needs;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.LadderChanges;
import org.tallystick.staff.LadderDrafts;
import org.tallystick.staff.LadderRow;
import org.tallystick.staff.People;
import org.tallystick.staff.PositionRow;
import org.tallystick.staff.Positions;
import org.tallystick.web.Keys;
import org.tallystick.web.NarrowTable;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Toast;

/** The seats of the agency: class, department and unit of each, and who holds it from when to when. */
@Route("positions")
@PageTitle("Positions")
@Needs("ladder.view")
class PositionsView extends Div {

    private final Positions positions;
    private final PositionForms forms;
    private final Ladder ladder;
    private final Departments departments;
    private final boolean mayChange;
    private final Div middle = new Div();

    PositionsView(
            Positions positions,
            LadderChanges changes,
            LadderDrafts drafts,
            Ladder ladder,
            People people,
            Departments departments,
            Choices choices,
            Authority authority) {
        this.positions = positions;
        this.ladder = ladder;
        this.departments = departments;
        this.mayChange = authority.may("ladder.change");
        this.forms = new PositionForms(positions, changes, drafts, ladder, people, departments, choices, this::done);
        addClassName("ts-screen");
        var spring = new Span();
        spring.addClassName("ts-spring");
        var head = new Header(
                new Div(
                        new H1("Positions"),
                        new Paragraph("A position can have several holders, each with their days")),
                spring);
        head.addClassName("ts-screen-head");
        if (mayChange) {
            head.add(button("Seat people", "m", () -> forms.seat(null)));
            head.add(button("Add position", "c", () -> forms.position(null)));
            Keys.of(this)
                    .on("m", "seat people", () -> forms.seat(null))
                    .on("c", "add a position", () -> forms.position(null));
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
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "Positions");
        var head = table.getHead().addRow();
        for (var column : List.of("Position", "Class", "Department", "Unit", "Held by", ""))
            head.addHeaderCell().setText(column);
        var classes = ladder.now().classes();
        for (var row : positions.all()) line(table, row, classes);
        middle.add(NarrowTable.of(table));
    }

    private void line(NativeTable table, PositionRow row, List<LadderRow.ClassRow> classes) {
        var line = table.getBody().addRow();
        var title = line.addDataCell();
        title.add(new Span(row.title() + " "));
        if (row.provisional()) title.add(StatusBadge.tag(Tone.WARN, "provisional"));
        line.addDataCell()
                .setText(classes.stream()
                        .filter(one -> one.key().equals(row.jobClass()))
                        .map(LadderRow.ClassRow::inWords)
                        .findFirst()
                        .orElse("none"));
        line.addDataCell().setText(departmentOf(row.department()));
        line.addDataCell().setText(Objects.requireNonNullElse(row.unit(), ""));
        line.addDataCell().add(holders(row));
        var act = line.addDataCell();
        if (mayChange && !row.service()) {
            var deeds =
                    new Div(new Button("Change", _ -> forms.position(row)), new Button("Seat", _ -> forms.seat(row)));
            deeds.addClassName("ts-line-up");
            act.add(deeds);
        }
    }

    private String departmentOf(@Nullable String code) {
        return departments.all().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> one.name())
                .findFirst()
                .orElse("");
    }

    private static UnorderedList holders(PositionRow row) {
        var list = new UnorderedList();
        list.addClassName("ts-stack");
        for (var holder : row.holders()) {
            var link =
                    new RouterLink(holder.name(), PeopleView.class, new RouteParameters("username", holder.username()));
            link.addClassName("ts-link");
            var days = new Span(" from " + WrittenDays.DAY.format(holder.from())
                    + (holder.until() == null ? "" : " until " + WrittenDays.DAY.format(holder.until())));
            days.addClassNames("ts-small", "ts-quiet", "ts-nowrap");
            list.add(new ListItem(link, days));
        }
        return list;
    }

    private void done(String sentence) {
        Toast.done(sentence);
        fill();
    }
}
