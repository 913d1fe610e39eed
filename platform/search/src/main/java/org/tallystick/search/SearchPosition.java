package org.tallystick.search;

import java.util.UUID;
import org.tallystick.security.CursorRefused;

/** Where a page of hits ended: in which stage of the search, behind which entry; good for one query only. */
record SearchPosition(int stage, String query, String sort, String kind, UUID subject) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String BETWEEN = "\u001f";

    static SearchPosition start(String query) {
        return new SearchPosition(0, mark(query), "", "", FIRST);
    }

    SearchPosition beginning(int stage) {
        return new SearchPosition(stage, query, "", "", FIRST);
    }

    SearchPosition at(String sort, String kind, UUID subject) {
        return new SearchPosition(stage, query, sort, kind, subject);
    }

    String write() {
        return String.join(BETWEEN, Integer.toString(stage), query, sort, kind, subject.toString());
    }

    static SearchPosition read(String written, String query) {
        var parts = written.split(BETWEEN, -1);
        if (parts.length != 5 || !parts[1].equals(mark(query))) throw new CursorRefused();
        return new SearchPosition(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3], UUID.fromString(parts[4]));
    }

    private static String mark(String query) {
        return String.join(" ", Words.of(query));
    }
}
