package org.tallystick.web;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** Rows that stand below each other as cards where there is no room for columns; each cell then says what it is. */
public final class NarrowTable {

    private NarrowTable() {}

    /** The filled table, its cells named after their columns. */
    public static NativeTable of(NativeTable table) {
        table.addClassName("ts-cards");
        var heads = table.getHead().getRows().stream()
                .flatMap(row -> row.getElement().getChildren())
                .map(Element::getText)
                .toList();
        table.getBody().getRows().forEach(row -> name(row.getElement(), heads));
        return table;
    }

    private static void name(Element row, List<String> heads) {
        int at = 0;
        for (var cell : row.getChildren().toList()) {
            if (at > 0 && at < heads.size() && !heads.get(at).isEmpty()) cell.setAttribute("data-head", heads.get(at));
            var span = cell.getAttribute("colspan");
            at += span == null ? 1 : Integer.parseInt(span);
        }
    }
}
