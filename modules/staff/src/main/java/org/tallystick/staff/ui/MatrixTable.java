package org.tallystick.staff.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.tallystick.staff.LadderRow.ClassRow;
import org.tallystick.staff.MatrixRow;
import org.tallystick.staff.MatrixRow.Cell;
import org.tallystick.staff.MatrixRow.Given;

/** The approval matrix: a row for each kind of act, a column for each class, a button for each cell. */
final class MatrixTable extends NativeTable {

    private final List<MatrixRow> rows;
    private final Map<String, Cell> inForce = new HashMap<>();
    private final List<ClassRow> classes;
    private final BiConsumer<MatrixRow, ClassRow> chosen;
    private final List<List<NativeButton>> buttons = new ArrayList<>();
    private int atRow = -1;
    private int atColumn;

    /** What is another than in force is marked. */
    MatrixTable(
            List<MatrixRow> rows,
            List<MatrixRow> before,
            List<ClassRow> classes,
            BiConsumer<MatrixRow, ClassRow> chosen) {
        this.rows = rows;
        for (var row : before) for (var cell : row.cells()) inForce.put(row.id() + " " + cell.jobClass(), cell);
        this.classes = classes;
        this.chosen = chosen;
        addClassName("ts-matrix");
        getElement().setAttribute("aria-label", "Authority by class");
        var head = getHead().addRow();
        head.addHeaderCell().setText("Action");
        for (var one : classes) {
            var column = head.addHeaderCell();
            column.setText(LadderParts.shortly(one));
            column.getElement().setAttribute("title", one.inWords());
        }
        for (int row = 0; row < rows.size(); row++) {
            if (row > 0 && rows.get(row).act() && !rows.get(row - 1).act()) section("Acts beside the matrix");
            line(row);
        }
    }

    private void section(String words) {
        var line = getBody().addRow();
        var cell = line.addHeaderCell();
        cell.setText(words);
        cell.getElement().setAttribute("scope", "colgroup").setAttribute("colspan", String.valueOf(classes.size() + 1));
        line.addClassName("ts-matrix-section");
    }

    private void line(int at) {
        var row = rows.get(at);
        var line = getBody().addRow();
        var title = line.addDataCell();
        title.add(new Span(row.title()));
        if (!row.inUse()) {
            var later = new Span("not in use yet");
            later.addClassNames("ts-small", "ts-faint", "ts-not-in-use");
            title.add(later);
        }
        var cells = new ArrayList<NativeButton>();
        for (int column = 0; column < row.cells().size(); column++) {
            var cell = row.cells().get(column);
            int col = column;
            var button = new NativeButton("", _ -> choose(at, col));
            fill(button, cell);
            boolean changed = isChanged(row, cell);
            button.setAriaLabel(row.title() + ", " + classes.get(column).title() + ": " + inWords(cell)
                    + (changed ? ", changed in the draft" : ""));
            if (changed) button.addClassName("ts-changed");
            button.getElement().setAttribute("aria-pressed", "false");
            button.setTabIndex(at == 0 && column == 0 ? 0 : -1);
            cells.add(button);
            var data = line.addDataCell();
            if (cell.given().stream().anyMatch(Given::waiting)) data.addClassName("ts-waits");
            data.add(button);
        }
        buttons.add(cells);
    }

    private boolean isChanged(MatrixRow row, Cell cell) {
        var before = inForce.get(row.id() + " " + cell.jobClass());
        return before == null ? !cell.given().isEmpty() : !inWords(before).equals(inWords(cell));
    }

    /** Moves the choice; the first move chooses the first cell. */
    void move(int down, int right) {
        if (rows.isEmpty() || classes.isEmpty()) return;
        choose(
                atRow < 0 ? 0 : Math.clamp(atRow + down, 0, rows.size() - 1),
                Math.clamp(atColumn + right, 0, classes.size() - 1));
        buttons.get(atRow).get(atColumn).getElement().callJsFunction("focus");
    }

    /** Tab comes to the whole table once, to the cell in hand; the arrows go on from there. */
    private void choose(int row, int column) {
        buttons.getFirst().getFirst().setTabIndex(-1);
        if (atRow >= 0) pressed(false);
        atRow = row;
        atColumn = column;
        pressed(true);
        chosen.accept(rows.get(row), classes.get(column));
    }

    private void pressed(boolean is) {
        var button = buttons.get(atRow).get(atColumn);
        button.getElement().setAttribute("aria-pressed", String.valueOf(is));
        button.setTabIndex(is ? 0 : -1);
    }

    /** Chooses the cell that was in hand before the table was filled anew. */
    void again(MatrixTable before) {
        if (before.atRow >= 0 && before.atRow < rows.size()) choose(before.atRow, before.atColumn);
    }

    private static void fill(NativeButton button, Cell cell) {
        if (cell.given().isEmpty()) {
            var none = new Span("–");
            none.addClassName("ts-faint");
            button.add(none);
        }
        for (var given : cell.given()) {
            button.add(letter(given.letter(), given.delegated()));
            if (given.waiting()) button.add(new Span("waits"));
            else if (given.delegated()) button.add(new Span("delegated"));
            else if (given.limit() != null)
                button.add(new Span(given.limit().inDollars().replaceFirst("\\.00$", "")));
        }
    }

    static Span letter(String letter, boolean lent) {
        var span = new Span(letter);
        span.addClassNames("ts-letter", "ts-letter-" + letter);
        if (lent) span.addClassName("ts-letter-lent");
        return span;
    }

    static String inWords(Cell cell) {
        if (cell.given().isEmpty()) return "nothing";
        return cell.given().stream().map(MatrixTable::inWords).collect(Collectors.joining(", "));
    }

    private static String inWords(Given given) {
        return Verbs.inWords(given.letter())
                + (given.limit() == null ? "" : " up to " + given.limit().inDollars())
                + (given.delegated() ? " by delegation" : "")
                + (given.waiting() ? ", waits for approval" : "");
    }
}
