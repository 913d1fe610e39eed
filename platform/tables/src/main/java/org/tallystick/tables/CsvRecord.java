package org.tallystick.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record being read, physical line by physical line, until its quotes are closed or it is at fault. */
final class CsvRecord {

    private enum At {
        START,
        PLAIN,
        QUOTED,
        CLOSED
    }

    static final String TEXT_AFTER_QUOTE = "Text follows the closing quote";
    static final String NO_TEXT = "A character that is no text";
    static final String UNREADABLE = "A character that cannot be read";

    private final char separator;
    private final List<String> values = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private At at = At.START;
    private @Nullable String fault;
    private int faultColumn;

    CsvRecord(char separator) {
        this.separator = separator;
    }

    /** Takes a line; true when the record is complete or at fault, false when a quote is still open. */
    boolean take(String line) {
        if (at == At.QUOTED) field.append('\n');
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < ' ' && c != '\t') blame(NO_TEXT);
            else if (c == '\uFFFD') blame(UNREADABLE);
            at = next(c);
        }
        if (fault == null && at == At.QUOTED) return false;
        end();
        return true;
    }

    private At next(char c) {
        return switch (at) {
            case START, PLAIN -> {
                if (c == separator) yield end();
                if (c == '"' && at == At.START) yield At.QUOTED;
                field.append(c);
                yield At.PLAIN;
            }
            case QUOTED -> {
                if (c == '"') yield At.CLOSED;
                field.append(c);
                yield At.QUOTED;
            }
            case CLOSED -> {
                if (c == separator) yield end();
                field.append(c);
                if (c == '"') yield At.QUOTED;
                blame(TEXT_AFTER_QUOTE);
                yield At.CLOSED;
            }
        };
    }

    private At end() {
        values.add(field.toString());
        field.setLength(0);
        at = At.START;
        return at;
    }

    private void blame(String reason) {
        if (fault != null) return;
        fault = reason;
        faultColumn = column();
    }

    /** The column that is being read, from 1. */
    int column() {
        return values.size() + 1;
    }

    List<String> values() {
        return List.copyOf(values);
    }

    @Nullable
    String fault() {
        return fault;
    }

    int faultColumn() {
        return faultColumn;
    }
}
