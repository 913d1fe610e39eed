package org.tallystick.search;

import java.util.UUID;
import org.tallystick.security.CursorRefused;

/** Where a page of hits ended: among the exact numbers or after them, and behind which entry; good for one query only. */
record SearchPosition(boolean exact, String query, String sort, String kind, UUID subject) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String BETWEEN = "\u001f";

    static SearchPosition start(String query) {
        return new SearchPosition(true, mark(query), "", "", FIRST);
    }

    static SearchPosition others(String query) {
        return new SearchPosition(false, mark(query), "", "", FIRST);
    }

    static String mark(String query) {
        return String.join(" ", Words.of(query));
    }

    String write() {
        return String.join(BETWEEN, exact ? "1" : "2", query, sort, kind, subject.toString());
    }

    static SearchPosition read(String written, String query) {
        var parts = written.split(BETWEEN, -1);
        if (parts.length != 5 || !parts[1].equals(mark(query))) throw new CursorRefused();
        return new SearchPosition(parts[0].equals("1"), parts[1], parts[2], parts[3], UUID.fromString(parts[4]));
    }
}
