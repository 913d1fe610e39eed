package org.tallystick.worklists.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.Workload;
import org.tallystick.security.PersonId;
import org.tallystick.staff.PersonRow;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;

/** Everybody of the unit with a load, drawn as a bar and said in figures. */
class PeoplePane extends Div {

    private static final Workload NOTHING = new Workload(0, 0, 0);

    private final @Nullable Consumer<PersonRow> chosen;
    private final List<NativeButton> buttons = new ArrayList<>();
    private final List<PersonRow> shown = new ArrayList<>();
    private int at = -1;

    PeoplePane(@Nullable Consumer<PersonRow> chosen) {
        this.chosen = chosen;
        addClassName("ts-pane");
    }

    void show(List<PersonRow> people, Map<PersonId, Workload> loads) {
        removeAll();
        buttons.clear();
        shown.clear();
        at = -1;
        var table = new NativeTable();
        table.addClassNames("ts-table");
        table.getElement().setAttribute("aria-label", "People and their load");
        var head = table.getHead().addRow();
        for (var word : List.of("Name and class", "Open accounts", "Late", "Today", "Later"))
            head.addHeaderCell().setText(word);
        for (int i = 2; i < 5; i++) head.getHeaderCells().get(i).addClassName("ts-right");
        long most = Math.max(
                1, loads.values().stream().mapToLong(Workload::total).max().orElse(1));
        for (var person : people) {
            var load = loads.getOrDefault(person.id(), NOTHING);
            if (load.total() > 0 || (person.rung() != null && person.holdsPosition())) add(table, person, load, most);
        }
        long unknown = loads.entrySet().stream()
                .filter(load -> people.stream().noneMatch(person -> person.id().equals(load.getKey())))
                .mapToLong(load -> load.getValue().total())
                .sum();
        add(Shown.styled(
                "ts-pane-head", new H2("People"), Shown.words("open accounts of each", "ts-small", "ts-quiet")));
        add(table);
        if (unknown > 0)
            add(Shown.styled(
                    "ts-facts",
                    StatusBadge.plain(
                            Tone.WARN, Shown.counted(unknown, "account", "accounts") + " of nobody known here")));
    }

    private void add(NativeTable table, PersonRow person, Workload load, long most) {
        var row = table.getBody().addRow();
        var name = new Div();
        var choose = chosen;
        if (choose == null) name.add(Shown.words(person.name(), "ts-medium"));
        else {
            var button = new NativeButton(person.name(), _ -> choose.accept(person));
            button.addClassNames("ts-plain-button", "ts-link");
            button.getElement().setAttribute("aria-label", "Reassign accounts of " + person.name());
            buttons.add(button);
            shown.add(person);
            name.add(button);
        }
        var title = person.holdsPosition()
                ? Objects.requireNonNullElse(person.jobClass(), person.position())
                : person.position();
        name.add(Shown.styled("ts-small ts-quiet", Shown.words(title)));
        row.addDataCell().add(name);
        var bar = Shown.styled("ts-load");
        var fill = new Div();
        fill.getStyle().set("inline-size", Math.round(100.0 * load.total() / most) + "%");
        bar.add(fill);
        row.addDataCell().add(Shown.styled("ts-line-up", bar, Shown.words("%,d".formatted(load.total()), "ts-right")));
        var late = row.addDataCell();
        late.addClassName("ts-right");
        if (load.late() > 0) late.add(StatusBadge.plain(Tone.WARN, "%,d".formatted(load.late())));
        else late.setText("0");
        figure(row, load.today());
        figure(row, load.later());
    }

    private static void figure(NativeTableRow row, long value) {
        var cell = row.addDataCell();
        cell.setText("%,d".formatted(value));
        cell.addClassName("ts-right");
    }

    void move(int steps) {
        if (buttons.isEmpty()) return;
        at = Math.clamp(at + steps, 0, buttons.size() - 1);
        buttons.get(at).focus();
    }

    void choose() {
        var choose = chosen;
        if (choose != null && !shown.isEmpty()) choose.accept(shown.get(Math.max(at, 0)));
    }
}
