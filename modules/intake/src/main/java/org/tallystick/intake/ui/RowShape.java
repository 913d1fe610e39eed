package org.tallystick.intake.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.intake.FilePart;
import org.tallystick.intake.ImportRow;
import org.tallystick.intake.ImportState;
import org.tallystick.intake.KeptRow;
import org.tallystick.intake.reading.Mapping;

/** Which columns of a file a list shows, which of them hold amounts, and what can be done in it. */
record RowShape(
        RowList list, List<String> columns, List<String> shown, Set<String> amounts, boolean isOpen, long after) {

    private static final int MOST_COLUMNS = 6;

    static RowShape of(RowList list, ImportRow row, FilePart part, Mapping mapping, List<KeptRow> page) {
        var columns = part.columns();
        var wanted = new LinkedHashSet<String>();
        page.stream()
                .flatMap(kept -> Stream.ofNullable(kept.column()))
                .filter(column -> place(columns, column) >= 0)
                .map(column -> columns.get(place(columns, column)))
                .distinct()
                .limit(MOST_COLUMNS / 2)
                .forEach(wanted::add);
        var read = mapping.columns().stream().anyMatch(column -> place(columns, column) >= 0)
                ? mapping.columns()
                : columns;
        for (var column : read)
            if (wanted.size() < MOST_COLUMNS && place(columns, column) >= 0)
                wanted.add(columns.get(place(columns, column)));
        var shown = new ArrayList<>(columns);
        shown.retainAll(wanted);
        boolean waits = row.state() == ImportState.READY || row.state() == ImportState.POSTED;
        boolean open = waits && (list == RowList.REJECTED || list == RowList.REPEATED);
        return new RowShape(list, columns, shown, amounts(mapping), open, part.after());
    }

    private static Set<String> amounts(Mapping mapping) {
        return mapping.charges().stream()
                .flatMap(charge -> Stream.of(charge.levied(), charge.adjusted(), charge.moved(), charge.paid()))
                .<String>mapMulti((field, into) -> {
                    if (field != null && field.column() != null)
                        into.accept(field.column().toLowerCase(Locale.ROOT));
                })
                .collect(Collectors.toSet());
    }

    /** The line of the row in its own table. */
    long line(KeptRow kept) {
        return kept.row() - after;
    }

    boolean isAmount(String column) {
        return amounts.contains(column.toLowerCase(Locale.ROOT));
    }

    boolean isRepairable() {
        return isOpen && list == RowList.REJECTED;
    }

    String cell(KeptRow kept, String column) {
        int place = place(columns, column);
        return place >= 0 && place < kept.fields().size() ? kept.fields().get(place) : "";
    }

    static int place(List<String> columns, String column) {
        for (int i = 0; i < columns.size(); i++) if (columns.get(i).equalsIgnoreCase(column)) return i;
        return -1;
    }
}
