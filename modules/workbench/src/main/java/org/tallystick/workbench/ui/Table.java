package org.tallystick.workbench.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** A plain table: words on the left, figures on the right, one line of sums at the end. */
class Table extends NativeTable {

    private final int columns;

    Table(String name, List<String> words, List<String> figures) {
        addClassNames("ts-table", "ts-tight");
        getElement().setAttribute("aria-label", name);
        columns = words.size() + figures.size();
        var head = getHead().addRow();
        for (var word : words) head.addHeaderCell().setText(word);
        for (var figure : figures) {
            var cell = head.addHeaderCell();
            cell.setText(figure);
            cell.addClassName("ts-right");
        }
    }

    /** A heading over the rows that follow. */
    void group(String words) {
        var cell = getBody().addRow().addHeaderCell();
        cell.setText(words);
        cell.getElement().setAttribute("colspan", String.valueOf(columns)).setAttribute("scope", "colgroup");
    }

    NativeTableRow row(List<String> words, List<String> figures) {
        var row = getBody().addRow();
        for (var word : words) row.addDataCell().setText(word);
        figures(row, figures);
        return row;
    }

    void sum(String words, List<String> figures) {
        var row = getBody().addRow();
        row.addClassName("ts-sum");
        var cell = row.addDataCell();
        cell.setText(words);
        cell.getElement().setAttribute("colspan", String.valueOf(columns - figures.size()));
        figures(row, figures);
    }

    private static void figures(NativeTableRow row, List<String> figures) {
        for (var figure : figures) {
            var cell = row.addDataCell();
            cell.setText(figure);
            cell.addClassName("ts-right");
        }
    }
}
