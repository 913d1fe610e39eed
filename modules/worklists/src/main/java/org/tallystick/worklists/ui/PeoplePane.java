package org.tallystick.worklists.ui;

import static org.tallystick.calendar.WrittenDays.SHORT;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.PersonId;
import org.tallystick.staff.PersonRow;
import org.tallystick.web.Counted;
import org.tallystick.web.NarrowTable;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;
import org.tallystick.worklists.owners.UnitLoad;
import org.tallystick.worklists.owners.UnitPace;

/** Everybody of the unit with a load, drawn as a bar and said in figures; who is away, and whose queue may be seen. */
class PeoplePane extends Div {

    private static final List<String> HEADS =
            List.of("Name and class", "Function", "Open accounts", "Late", "Today", "Promises kept", "Away");

    private final @Nullable Consumer<PersonRow> chosen;
    private final Component[] acts;
    private final List<NativeButton> buttons = new ArrayList<>();
    private final List<PersonRow> shown = new ArrayList<>();
    private final List<NativeTableRow> rows = new ArrayList<>();
    private int at = -1;

    PeoplePane(@Nullable Consumer<PersonRow> chosen, Component... acts) {
        this.chosen = chosen;
        this.acts = acts;
        addClassNames("ts-pane", "ts-people");
    }

    /** What is shown: everybody, their loads, how many each leads, and whose queues may be seen. */
    record Unit(
            List<PersonRow> people,
            boolean everybody,
            UnitLoad load,
            UnitPace pace,
            Map<PersonId, Integer> leads,
            Set<PersonId> team) {}

    void show(Unit unit, LocalDate today) {
        removeAll();
        buttons.clear();
        shown.clear();
        rows.clear();
        var table = new NativeTable();
        table.addClassNames("ts-table");
        table.getElement().setAttribute("aria-label", "People and their load");
        var head = table.getHead().addRow();
        for (var word : HEADS) head.addHeaderCell().setText(word);
        for (int i = 3; i < 6; i++) head.getHeaderCells().get(i).addClassName("ts-right");
        var seen =
                unit.people().stream().filter(person -> isShown(person, unit)).toList();
        var scale = scale(seen, unit);
        for (var person : seen) add(table, person, unit, scale, today);
        var title = Styled.box(
                "ts-pane-head",
                new H2("People"),
                Styled.words("the upright mark is an even share of all who hold accounts", "ts-small", "ts-quiet"),
                Styled.words("", "ts-spring"));
        title.add(acts);
        add(title, NarrowTable.of(table));
        if (unit.pace().promises().isEmpty())
            add(Styled.box(
                    "ts-facts ts-small ts-quiet",
                    Styled.words("Promises kept are counted once a promise fell due, in the last 30 days.")));
        if (unit.everybody()) unknown(unit);
        at = Math.min(at, shown.size() - 1);
        mark();
    }

    private record Scale(long most, long even) {}

    /** Directors who hold no accounts do not make the share of the others smaller. */
    private static Scale scale(List<PersonRow> seen, Unit unit) {
        var loads = seen.stream()
                .mapToLong(person -> unit.load().of(person.id()).open())
                .filter(open -> open > 0)
                .summaryStatistics();
        return new Scale(Math.max(1, loads.getMax()), Math.round(loads.getAverage()));
    }

    private static boolean isShown(PersonRow person, Unit unit) {
        return unit.load().of(person.id()).open() > 0 || (person.rung() != null && person.holdsPosition());
    }

    private void unknown(Unit unit) {
        var known = new HashSet<PersonId>();
        unit.people().forEach(person -> known.add(person.id()));
        long unknown = unit.load().people().entrySet().stream()
                .filter(load -> !known.contains(load.getKey()))
                .mapToLong(load -> load.getValue().open())
                .sum();
        if (unknown > 0)
            add(Styled.box(
                    "ts-facts",
                    StatusBadge.plain(
                            Tone.WARN, Shown.counted(unknown, "account", "accounts") + " of nobody known here")));
    }

    private void add(NativeTable table, PersonRow person, Unit unit, Scale scale, LocalDate today) {
        var load = unit.load().of(person.id());
        var row = table.getBody().addRow();
        rows.add(row);
        shown.add(person);
        row.addDataCell().add(name(person, unit));
        var function = row.addDataCell();
        var functions = load.functions();
        if (!functions.isEmpty()) {
            var more = functions.size() == 1 ? "" : " +" + (functions.size() - 1);
            function.add(Styled.box("ts-cut-first", Styled.words(functions.getFirst()), Styled.words(more)));
        }
        function.getElement().setAttribute("title", String.join(", ", functions));
        function.addClassName("ts-quiet");
        row.addDataCell().add(bar(load.open(), load.late() > 0, scale));
        var late = row.addDataCell();
        late.addClassName("ts-right");
        if (load.late() > 0) late.add(StatusBadge.plain(Tone.WARN, "%,d".formatted(load.late())));
        else late.setText("0");
        var oldest = load.oldest();
        if (oldest != null)
            late.getElement().setAttribute("title", "The oldest next date is " + Shown.day(oldest, today));
        figure(row, "%,d".formatted(load.today()));
        kept(row, unit.pace().of(person.id()));
        row.addDataCell().add(away(person, unit, today));
    }

    private Component name(PersonRow person, Unit unit) {
        var first = Styled.box("ts-line-up");
        var choose = chosen;
        if (choose == null) first.add(Styled.words(person.name(), "ts-medium"));
        else {
            var button = new NativeButton(person.name(), _ -> choose(shown.indexOf(person), choose));
            button.addClassNames("ts-plain-button", "ts-link");
            button.getElement().setAttribute("aria-label", "Reassign accounts of " + person.name());
            buttons.add(button);
            first.add(button);
        }
        var leads = unit.leads().get(person.id());
        if (leads != null) first.add(Styled.words("leads " + leads, "ts-leads"));
        var title = person.holdsPosition()
                ? Objects.requireNonNullElse(person.jobClass(), person.position())
                : person.position();
        var second = Styled.box("ts-small ts-quiet", Styled.words(title));
        if (unit.team().contains(person.id()))
            second.add(Styled.words(" · "), Shown.link("queue", "unit/" + person.username()));
        return new Div(first, second);
    }

    private static Component bar(long open, boolean late, Scale scale) {
        var bar = Styled.box("ts-load");
        var fill = new Div();
        fill.getStyle().set("inline-size", Math.round(100.0 * open / scale.most()) + "%");
        if (late && open > scale.even() + scale.even() / 10) fill.addClassName("ts-over");
        var mark = Styled.box("ts-even");
        mark.getStyle().set("inset-inline-start", Math.round(100.0 * scale.even() / scale.most()) + "%");
        bar.add(fill, mark);
        return Styled.box("ts-line-up", bar, Styled.words("%,d".formatted(open), "ts-right"));
    }

    private static Component away(PersonRow person, Unit unit, LocalDate today) {
        var cover = unit.load().away(person.id());
        if (cover == null) return Styled.words("none", "ts-quiet");
        var last = cover.returnOn().minusDays(1);
        var standIn = cover.standIn();
        var who = unit.people().stream()
                .filter(one -> one.id().equals(standIn))
                .map(PersonRow::name)
                .findFirst()
                .orElse("shared out");
        var words = SHORT.format(cover.from()) + " to " + SHORT.format(last);
        return Styled.box(
                "ts-away",
                StatusBadge.plain(cover.runsOn(today) ? Tone.UNDER_WAY : Tone.OPEN, words),
                Styled.box("ts-small ts-quiet", Styled.words(who)));
    }

    private static void kept(NativeTableRow row, UnitPace.@Nullable Kept kept) {
        figure(row, kept == null ? "–" : kept.percent() + "%");
        var cells = row.getDataCells();
        cells.getLast()
                .getElement()
                .setAttribute(
                        "title",
                        kept == null
                                ? "No promise that this person took was due in the last 30 days"
                                : kept.kept() + " of " + Counted.of(kept.due(), "promise", "promises")
                                        + " due in the last 30 days paid in full by the day");
    }

    private static void figure(NativeTableRow row, String value) {
        var cell = row.addDataCell();
        cell.setText(value);
        cell.addClassNames("ts-right", "ts-nowrap");
    }

    void move(int steps) {
        if (shown.isEmpty()) return;
        at = Math.clamp(at + steps, 0, shown.size() - 1);
        mark();
        if (!buttons.isEmpty()) buttons.get(at).focus();
    }

    private void mark() {
        for (int i = 0; i < rows.size(); i++) rows.get(i).setClassName("ts-selected", i == at);
    }

    /** The person in hand, the first one until another is chosen; null when there is nobody. */
    @Nullable
    PersonRow inHand() {
        return shown.isEmpty() ? null : shown.get(Math.max(at, 0));
    }

    void choose() {
        var choose = chosen;
        if (choose != null && !shown.isEmpty()) choose(Math.max(at, 0), choose);
    }

    private void choose(int index, Consumer<PersonRow> with) {
        at = index;
        mark();
        with.accept(shown.get(index));
    }
}
