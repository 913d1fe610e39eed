package org.tallystick.intake.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.Anomaly;
import org.tallystick.intake.KeptRow;
import org.tallystick.web.KeptFields;
import org.tallystick.web.StatusBadge;
import org.tallystick.web.StatusBadge.Tone;
import org.tallystick.web.Styled;

/** One row of a list; the cell at fault is marked, and where it can be repaired its cells open for typing. */
class RowLine {

    private final NativeTableRow line;
    private final RowShape shape;
    private KeptRow kept;
    private final Map<String, NativeTableCell> cells = new LinkedHashMap<>();
    private final Map<String, Input> open = new LinkedHashMap<>();
    private final NativeTableCell last;
    private @Nullable Checkbox choice;
    private @Nullable KeptFields draft;
    private boolean isDone;
    private Map<String, String> mended = Map.of();
    private IntConsumer move = _ -> {};
    private Runnable repair = () -> {};
    private Runnable opened = () -> {};
    private boolean isAlike;

    RowLine(NativeTableRow line, RowShape shape, KeptRow kept) {
        this.line = line;
        this.shape = shape;
        this.kept = kept;
        this.isDone = kept.closed();
        if (shape.isOpen()) {
            choice = new Checkbox();
            choice.setAriaLabel("Row " + kept.row());
            choice.setEnabled(!isDone);
            line.addDataCell().add(choice);
        }
        var number = line.addDataCell();
        number.setText(Shown.count(shape.line(kept)));
        number.addClassNames("ts-right", "ts-faint");
        for (var column : shape.shown()) {
            var cell = line.addDataCell();
            cell.addClassName(shape.isAmount(column) ? "ts-right" : "ts-nowrap");
            if (shape.isRepairable())
                cell.getElement().addEventListener("click", _ -> {
                    if (!isDone && open.isEmpty()) opened.run();
                });
            cells.put(column, cell);
        }
        last = line.addDataCell();
        last.addClassName("ts-says");
        read();
        say();
    }

    long row() {
        return kept.row();
    }

    KeptRow kept() {
        return kept;
    }

    boolean isDone() {
        return isDone;
    }

    /** Ctrl and Enter: all rows with the same wrong cell are meant. */
    boolean isAlike() {
        return isAlike;
    }

    void onChoice(Consumer<Boolean> listener) {
        if (choice != null) choice.addValueChangeListener(change -> listener.accept(change.getValue()));
    }

    void onMove(IntConsumer listener) {
        move = listener;
    }

    void onRepair(Runnable listener) {
        repair = listener;
    }

    void onOpen(Runnable listener) {
        opened = listener;
    }

    void select(boolean selected) {
        if (selected) {
            line.addClassName("ts-selected");
            line.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        } else line.removeClassName("ts-selected");
    }

    /** Shows the cells as they are, the one at fault marked. */
    void read() {
        open.clear();
        cells.forEach((column, cell) -> {
            cell.removeAll();
            var repaired = mended.get(column);
            if (repaired != null) {
                cell.add(Styled.words(cut(repaired), "ts-cell-mended"));
                return;
            }
            var text = shape.cell(kept, column);
            boolean wrong = column.equalsIgnoreCase(kept.column()) && !isDone;
            if (wrong && text.isBlank() && kept.value() != null) text = kept.value();
            if (wrong) cell.add(Styled.words(text.isBlank() ? "missing" : cut(text), "ts-cell-wrong"));
            else cell.setText(cut(text));
        });
    }

    /** Opens the cells, the one at fault first. */
    void edit() {
        cells.forEach((column, cell) -> {
            cell.removeAll();
            cell.add(input(column));
        });
        KeptFields.here("row " + kept.row()).ifPresent(typed -> {
            open.forEach(typed::field);
            draft = typed;
        });
        var wrong = open.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(kept.column()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(open.values().iterator().next());
        wrong.focus();
        wrong.getElement().executeJs("this.select()");
    }

    private Input input(String column) {
        var input = new Input();
        input.setValue(shape.cell(kept, column));
        input.addClassName("ts-cell-edit");
        if (column.equalsIgnoreCase(kept.column())) input.addClassName("ts-cell-edit-wrong");
        input.getElement().setAttribute("aria-label", column + " of row " + kept.row());
        input.getElement().setAttribute("data-ts-row", String.valueOf(kept.row()));
        input.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        key(input, "event.key === 'Enter' && event.ctrlKey", () -> enter(true));
        key(input, "event.key === 'Enter' && !event.ctrlKey", () -> enter(false));
        key(input, "event.key === 'ArrowDown'", () -> move.accept(1));
        key(input, "event.key === 'ArrowUp'", () -> move.accept(-1));
        key(input, "event.key === 'Escape'", this::read);
        open.put(column, input);
        return input;
    }

    private static void key(Input input, String pressed, Runnable act) {
        input.getElement()
                .addEventListener("keydown", event -> {
                    var typed = event.getEventData().get("element.value");
                    if (typed != null) input.setValue(typed.asString());
                    act.run();
                })
                .setFilter(pressed + " && (event.preventDefault(), true)")
                .addEventData("element.value");
    }

    private void enter(boolean alike) {
        isAlike = alike;
        repair.run();
    }

    /** What was typed differently from what stands there. */
    Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        open.forEach((column, input) -> {
            var value = input.getValue() == null ? "" : input.getValue();
            if (!value.equals(shape.cell(kept, column))) typed.put(column, value);
        });
        return typed;
    }

    /** The row as it reads after a repair that did not mend it. */
    void again(KeptRow now) {
        kept = now;
        read();
        last.removeAll();
        say();
        edit();
    }

    /** The row is done with: what it says now, and what became of it. */
    void done(Map<String, String> repaired, String words) {
        if (draft != null) draft.sent();
        isDone = true;
        mended = Map.copyOf(repaired);
        read();
        last.removeAll();
        last.add(StatusBadge.plain(Tone.OK, words));
        if (choice != null) choice.setEnabled(false);
    }

    private void say() {
        if (isDone) {
            var why = kept.closedWhy() == null ? "" : ": " + kept.closedWhy();
            last.add(StatusBadge.plain(Tone.NO, (shape.list() == RowList.REJECTED ? "Given up" : "Dismissed") + why));
        } else last.add(StatusBadge.plain(Tone.WARN, wrongIn()));
    }

    private String wrongIn() {
        if (shape.list() == RowList.FLAGGED)
            return kept.flags().stream().map(Anomaly::inWords).collect(Collectors.joining(", "));
        var column = kept.column();
        var value = kept.value() == null || kept.value().isBlank() ? "" : ": " + cut(kept.value());
        if (column == null) return kept.reason() + value;
        boolean seen = shape.shown().stream().anyMatch(column::equalsIgnoreCase);
        return kept.reason() + (seen ? "" : " (" + column + value + ")");
    }

    private static String cut(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
