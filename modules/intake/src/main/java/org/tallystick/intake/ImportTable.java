package org.tallystick.intake;

import java.util.List;
import org.tallystick.tables.Table;

/** A table of an import's file as it is read: in which order, after how many lines of the others, with which columns. */
record ImportTable(int position, Table table, long beginsAfter, List<String> columns) {

    /** The place of its last line, counted through all tables. */
    long end() {
        return beginsAfter + table.lines();
    }

    FilePart part() {
        return new FilePart(name(), beginsAfter, end(), columns);
    }

    String name() {
        return table.name();
    }
}
