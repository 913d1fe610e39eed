package org.tallystick.eligibility.ui;

import static org.tallystick.calendar.WrittenDays.DAY;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.agency.Department;
import org.tallystick.agency.Departments;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.eligibility.Overdue;
import org.tallystick.eligibility.OverdueReceivable;
import org.tallystick.security.Needs;
import org.tallystick.web.Amount;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Keys;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;

/** What departments still hold although it must be referred: by department, longest overdue first. */
@Route("intake/overdue")
@PageTitle("Overdue for referral")
@Needs("import.load")
class OverdueView extends Div {

    private static final int PAGE = 50;
    private static final int LATE_DAYS = 30;

    private final Overdue overdue;
    private final LocalDate today;
    private final Map<String, String> names;
    private final Div rows = new Div();
    private final List<NativeButton> choices = new ArrayList<>();
    private @Nullable String department;
    private int seen;

    OverdueView(Overdue overdue, Departments departments, BusinessDay day) {
        this.overdue = overdue;
        this.today = day.today();
        names = departments.all().stream().collect(Collectors.toMap(Department::code, Department::name));
        addClassNames("ts-screen", "ts-screen-paper");
        var head = new Header(new Div(
                new H1("Overdue for referral"),
                new Paragraph("What departments still hold and must refer, by the latest list of each")));
        head.addClassName("ts-screen-head");
        var body = new Div(pane());
        body.addClassName("ts-screen-body");
        var back = new Anchor("intake", "All files");
        back.addClassName("ts-link");
        var bar = new Div(back);
        bar.addClassName("ts-screen-bar");
        add(head, body, bar);
        Keys.of(this).on("Esc", "back to all files", () -> UI.getCurrent().navigate("intake"));
    }

    private Section pane() {
        var pane = new Section();
        pane.addClassName("ts-pane");
        pane.getElement().setAttribute("aria-label", "Overdue for referral");
        var found = overdue.byDepartment();
        if (found.isEmpty()) {
            pane.add(
                    new EmptyState(
                            "No department holds what it must refer",
                            "Load a department's list of what it still holds, with a mapping for that purpose, to see what is due."));
            return pane;
        }
        var list = new Div(head(new H3("Departments")));
        long all = found.stream().mapToLong(one -> one.debts()).sum();
        list.add(choice("All departments", all, null));
        for (var one : found)
            list.add(choice(names.getOrDefault(one.department(), one.department()), one.debts(), one.department()));
        var split = new Div(list, new Div(head(new H2("Debts to be referred")), rows));
        split.addClassName("ts-split");
        pane.add(split);
        restart();
        return pane;
    }

    private static Div head(com.vaadin.flow.component.Component title) {
        var head = new Div(title);
        head.addClassName("ts-pane-head");
        return head;
    }

    private NativeButton choice(String words, long count, @Nullable String wanted) {
        var spring = new Span();
        spring.addClassName("ts-spring");
        var button = new NativeButton();
        button.addClassName("ts-reason");
        button.add(new Span(words), spring, new Span(String.format(Locale.US, "%,d", count)));
        button.getElement().setAttribute("aria-pressed", String.valueOf(Objects.equals(wanted, department)));
        button.addClickListener(_ -> {
            choices.forEach(
                    other -> other.getElement().setAttribute("aria-pressed", String.valueOf(other.equals(button))));
            department = wanted;
            restart();
        });
        choices.add(button);
        return button;
    }

    private void restart() {
        rows.removeAll();
        seen = 0;
        var table = new NativeTable();
        table.addClassNames("ts-table", "ts-tight");
        table.getElement().setAttribute("aria-label", "Debts to be referred");
        var head = table.getHead().addRow();
        for (var words : List.of("Department", "Number", "Debtor", "Debt type", "Owed since", "Still missing"))
            head.addHeaderCell().setText(words);
        for (var words : List.of("Amount, $", "Overdue")) {
            var cell = head.addHeaderCell();
            cell.setText(words);
            cell.addClassName("ts-right");
        }
        rows.add(table);
        more(table);
    }

    private void more(NativeTable table) {
        var page = overdue.of(department, seen, PAGE);
        page.forEach(one -> line(table, one));
        seen += page.size();
        if (page.size() < PAGE) return;
        var button = new Button("Show more");
        button.addClickListener(_ -> {
            rows.remove(button);
            more(table);
        });
        rows.add(button);
    }

    private void line(NativeTable table, OverdueReceivable one) {
        var line = table.getBody().addRow();
        line.addDataCell().setText(names.getOrDefault(one.department(), one.department()));
        var number = new Span(one.number() == null ? "" : one.number());
        number.addClassName("ts-id");
        line.addDataCell().add(number);
        line.addDataCell().setText(one.debtor());
        line.addDataCell().setText(one.debtType());
        line.addDataCell().setText(DAY.format(one.incurredOn()));
        var missing = line.addDataCell();
        if (one.missing().isEmpty()) missing.add(StatusBadge.plain(Tone.OK, "complete"));
        else missing.add(StatusBadge.plain(Tone.WARN, String.join(", ", one.missing())));
        var amount = line.addDataCell();
        amount.addClassName("ts-right");
        amount.add(Amount.of(one.amount()));
        long days = one.daysOverdue(today);
        var overdueBy = line.addDataCell();
        overdueBy.addClassName("ts-right");
        overdueBy.add(StatusBadge.plain(
                days > LATE_DAYS ? Tone.STOP : Tone.WARN,
                days == 0 ? "due today" : days == 1 ? "1 day" : days + " days"));
    }
}
