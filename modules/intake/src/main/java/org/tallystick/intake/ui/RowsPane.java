package org.tallystick.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.Anomaly;
import org.tallystick.intake.FilePart;
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.Imports;
import org.tallystick.intake.KeptRow;
import org.tallystick.intake.KeptRow.Outcome;
import org.tallystick.intake.RuleOnRows;
import org.tallystick.intake.Ruling;
import org.tallystick.intake.RulingRow;
import org.tallystick.intake.Rulings;
import org.tallystick.web.EmptyState;
import org.tallystick.web.Keys;
import org.tallystick.web.Refusal;
import org.tallystick.web.Styled;
import org.tallystick.web.Toast;

/** One list of rows: why they are kept, how many alike, the rows, and what can be decided about them. */
class RowsPane extends Section {

    private static final int PAGE = 50;

    private final Imports imports;
    private final Rulings rulings;
    private final ImportRow row;
    private final RowList list;
    private final Outcome kept;
    private final Consumer<ImportRow> changed;
    private final Div rows = new Div();
    private final Div reasons = new Div();
    private final Span remark = Styled.words("", "ts-small", "ts-faint");
    private final RuleBar bar;
    private final List<NativeButton> choices = new ArrayList<>();
    private @Nullable RowTable table;
    private @Nullable String reason;
    private FilePart part;

    RowsPane(Imports imports, Rulings rulings, ImportRow row, RowList list, Consumer<ImportRow> changed) {
        this.imports = imports;
        this.rulings = rulings;
        this.row = row;
        this.list = list;
        this.kept = Objects.requireNonNull(list.kept());
        this.changed = changed;
        this.part = firstPart();
        this.bar = new RuleBar(list, this::ruled);
        addClassNames("ts-pane", "ts-wide");
        getElement().setAttribute("aria-label", list.title());
        if (imports.count(row.id(), kept) == 0) {
            add(none());
            return;
        }
        add(Styled.box("ts-split", reasons, new Div(head(), rows)));
        showReasons();
        restart();
        var keys = Keys.of(this)
                .on("ArrowDown", "next row", () -> onTable(RowTable::down))
                .on("ArrowUp", "row before", () -> onTable(RowTable::up));
        if (bar.isOpen(row)) {
            bar.keys(keys);
            keys.below("a", "all rows of the list", () -> onTable(RowTable::chooseAll));
            if (list == RowList.REJECTED) keys.below("F2", "repair the row", () -> onTable(RowTable::edit));
            else keys.below("c", "compare with the books", this::compare);
        }
    }

    private void onTable(Consumer<RowTable> act) {
        if (table != null) act.accept(table);
    }

    private EmptyState none() {
        return switch (list) {
            case REJECTED ->
                row.state().isUnderWay()
                        ? new EmptyState(
                                "No row is rejected so far",
                                "Rows that cannot be posted appear here with their reason.")
                        : new EmptyState("No row is rejected", "Every row could be read and judged.");
            case REPEATED -> new EmptyState("No row is repeated", "Rows that came before appear here.");
            default -> new EmptyState("No row is flagged", "Rows that are odd and post all the same appear here.");
        };
    }

    private void showReasons() {
        remark.setText(Shown.count(imports.count(row.id(), kept)) + list.remark());
        reasons.removeAll();
        choices.clear();
        reasons.add(Styled.box("ts-pane-head", new H3(list.why())));
        if (imports.parts(row.id()).size() > 1) imports.parts(row.id()).forEach(one -> reasons.add(table(one)));
        reasons.add(choice(list.all(), imports.count(row.id(), kept), null));
        for (var one : imports.reasons(row.id(), kept))
            reasons.add(choice(
                    list == RowList.FLAGGED ? Anomaly.inWords(one.reason()) : one.reason(), one.rows(), one.reason()));
    }

    /** The table with the first row of the list. */
    private FilePart firstPart() {
        var first = imports.kept(row.id(), kept, null, 0, 1);
        var parts = imports.parts(row.id());
        return parts.stream()
                .filter(one -> !first.isEmpty() && one.holds(first.getFirst().row()))
                .findFirst()
                .orElse(parts.getFirst());
    }

    private List<KeptRow> page(long after) {
        return imports.kept(row.id(), kept, reason, after, PAGE).stream()
                .filter(one -> part.holds(one.row()))
                .toList();
    }

    private NativeButton table(FilePart one) {
        var button = new NativeButton();
        button.addClassName("ts-reason");
        button.add(Styled.words("Table " + one.name(), "ts-quiet"));
        press(button, one.equals(part));
        button.addClickListener(_ -> {
            part = one;
            showReasons();
            restart();
        });
        return button;
    }

    private NativeButton choice(String words, long count, @Nullable String wanted) {
        var button = new NativeButton();
        button.addClassName("ts-reason");
        button.add(new Span(words), Styled.words("", "ts-spring"), Styled.words(Shown.count(count), "ts-medium"));
        press(button, Objects.equals(wanted, reason));
        button.addClickListener(_ -> {
            choices.forEach(other -> press(other, other.equals(button)));
            reason = wanted;
            restart();
        });
        choices.add(button);
        return button;
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    private Div head() {
        var file = new Anchor("/api/v1/imports/" + row.id() + "/" + list.file(), "Download as CSV");
        file.addClassNames("ts-link", "ts-small");
        file.setRouterIgnore(true);
        file.getElement().setAttribute("download", true);
        var head = Styled.box("ts-pane-head", new H3(list.title()), remark, Styled.words("", "ts-spring"));
        if (list == RowList.REJECTED && bar.isOpen(row))
            head.add(Styled.words(
                    "↑ ↓ row, F2 or click to repair, Enter takes it, Ctrl+Enter all alike", "ts-small", "ts-quiet"));
        head.add(file);
        return bar.isOpen(row) ? new Div(head, bar) : new Div(head);
    }

    private void restart() {
        rows.removeAll();
        var page = page(part.after());
        var shape = RowShape.of(list, row, part, imports.mapping(row.id()), page);
        var fresh = new RowTable(shape, this::chosen);
        table = fresh;
        rows.add(fresh);
        show(fresh, page);
        chosen();
    }

    private void show(RowTable into, List<KeptRow> page) {
        into.add(page, this::repair);
        if (page.size() < PAGE) return;
        var button = new Button("Show more");
        button.addClickListener(_ -> {
            rows.remove(button);
            show(into, page(page.getLast().row()));
        });
        rows.add(button);
    }

    private void chosen() {
        if (table != null) bar.chosen(table.isAllChosen(), table.chosen().size());
    }

    private void repair(RowLine line) {
        var typed = line.typed();
        if (typed.isEmpty()) {
            onTable(RowTable::next);
            return;
        }
        try {
            if (line.isAlike() && typed.size() == 1) repairAlike(line);
            else {
                changed.accept(rulings.rule(
                        new RuleOnRows(row.id(), Ruling.REPAIR, List.of(line.row()), typed, bar.reason())));
                showRepaired(line);
            }
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        }
    }

    private void repairAlike(RowLine line) {
        var alike = rulings.repairAlike(row.id(), line.row(), line.typed(), bar.reason());
        Toast.done(Shown.rows(alike) + " repaired alike.");
        changed.accept(imports.of(row.id()));
        showReasons();
        restart();
    }

    private void showRepaired(RowLine line) {
        var still = imports.kept(row.id(), Outcome.REJECTED, null, line.row() - 1, 1).stream()
                .filter(now -> now.row() == line.row())
                .findFirst();
        showReasons();
        if (still.isPresent()) {
            line.again(still.get());
            return;
        }
        var made = rulings.of(row.id(), 1).getFirst();
        line.done(line.typed(), words(made));
        onTable(RowTable::next);
    }

    private static String words(RulingRow made) {
        var what = switch (made.cameOut()) {
            case CREATED -> "Repaired: created";
            case MATCHED -> "Repaired: matched";
            case REPEATED -> "Repaired: repeats another row";
            case REJECTED -> "Still rejected";
        };
        return what + ", by " + made.byName();
    }

    private void ruled(Ruling ruling) {
        if (table == null) return;
        var meant = table.meant();
        try {
            long done;
            if (table.isAllChosen()) done = rulings.ruleOnAll(row.id(), ruling, reason, bar.reason());
            else if (meant.isEmpty()) throw new NothingChosen();
            else {
                rulings.rule(new RuleOnRows(row.id(), ruling, meant, Map.of(), bar.reason()));
                done = meant.size();
            }
            bar.sent();
            Toast.done(Shown.rows(done) + " " + RuleBar.past(ruling) + ".");
            changed.accept(imports.of(row.id()));
            showReasons();
            restart();
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        }
    }

    private void compare() {
        if (table == null || table.meant().isEmpty()) {
            Toast.refused("Choose a row first, with the arrow keys or its box.");
            return;
        }
        try {
            new ChangeDialog(rulings.changeBy(row.id(), table.meant().getFirst())).open();
        } catch (Refusal refused) {
            Toast.refused(refused.sentence());
        }
    }
}
