package org.tallystick.intake.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tallystick.intake.KeptRow;
import org.tallystick.web.NarrowTable;

/** The rows of one list, a page at a time: one of them is being looked at, some are chosen. */
class RowTable extends NativeTable {

    private final RowShape shape;
    private final List<RowLine> lines = new ArrayList<>();
    private final Set<Long> chosen = new LinkedHashSet<>();
    private final Checkbox all = new Checkbox();
    private final Runnable choice;
    private int at = -1;

    RowTable(RowShape shape, Runnable choice) {
        this.shape = shape;
        this.choice = choice;
        addClassNames("ts-table", "ts-tight", "ts-rows");
        getElement().setAttribute("aria-label", shape.list().title());
        var head = getHead().addRow();
        if (shape.isOpen()) {
            all.setAriaLabel("All rows of this list, also those further down");
            all.addValueChangeListener(_ -> choice.run());
            head.addHeaderCell().add(all);
        }
        var number = head.addHeaderCell();
        number.setText("Row");
        number.addClassName("ts-right");
        for (var column : shape.shown()) {
            var cell = head.addHeaderCell();
            cell.setText(column);
            if (shape.isAmount(column)) cell.addClassName("ts-right");
        }
        head.addHeaderCell().setText(shape.list().column());
    }

    void add(List<KeptRow> page, Consumer<RowLine> repaired) {
        for (var kept : page) {
            var line = new RowLine(getBody().addRow(), shape, kept);
            line.onChoice(isChosen -> {
                if (isChosen) chosen.add(kept.row());
                else chosen.remove(kept.row());
                choice.run();
            });
            line.onMove(step -> edit(lines.indexOf(line) + step));
            line.onOpen(() -> edit(lines.indexOf(line)));
            line.onRepair(() -> repaired.accept(line));
            lines.add(line);
        }
        NarrowTable.of(this);
    }

    /** All rows of the list are meant, not only those on the screen. */
    boolean isAllChosen() {
        return Boolean.TRUE.equals(all.getValue());
    }

    void chooseAll() {
        all.setValue(!isAllChosen());
    }

    List<Long> chosen() {
        return List.copyOf(chosen);
    }

    /** The chosen rows, or the one that is being looked at. */
    List<Long> meant() {
        if (!chosen.isEmpty()) return chosen();
        return at < 0 ? List.of() : List.of(lines.get(at).row());
    }

    void down() {
        look(at + 1);
    }

    void up() {
        look(at - 1);
    }

    private void look(int place) {
        if (lines.isEmpty()) return;
        if (at >= 0) lines.get(at).select(false);
        at = Math.clamp(place, 0, lines.size() - 1);
        lines.get(at).select(true);
    }

    /** Opens the cells of the row that is being looked at. */
    void edit() {
        edit(Math.max(0, at));
    }

    private void edit(int place) {
        if (!shape.isRepairable() || place < 0 || place >= lines.size()) return;
        if (at >= 0) lines.get(at).read();
        look(place);
        if (!lines.get(at).isDone()) lines.get(at).edit();
    }

    /** The next row that still waits, after one was repaired. */
    void next() {
        for (int place = at + 1; place < lines.size(); place++)
            if (!lines.get(place).isDone()) {
                edit(place);
                return;
            }
    }
}
