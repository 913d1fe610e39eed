package org.tallystick.intake;

import java.util.List;

/** A table of an import's file: its rows lie after one number and up to another, and have these columns. */
public record FilePart(String name, long after, long upTo, List<String> columns) {
    public FilePart {
        columns = List.copyOf(columns);
    }

    public boolean holds(long row) {
        return row > after && row <= upTo;
    }
}
