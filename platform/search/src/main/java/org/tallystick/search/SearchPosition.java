package org.tallystick.search;

import java.util.UUID;
import org.tallystick.security.CursorRefused;

/**
 * Where a page of hits ended: in which stage of the search, behind which entry, after how many hits, and which words were
 * taken for those that were typed; good for one query only.
 */
record SearchPosition(int stage, String query, String sort, String kind, UUID subject, int seen, Spellings spellings) {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String BETWEEN = "\u001f";

    static SearchPosition start(String query) {
        return new SearchPosition(0, mark(query), "", "", FIRST, 0, Spellings.NOT_ASKED);
    }

    /** Whether it stands behind an entry, not before the first one. */
    boolean isWithin() {
        return !subject.equals(FIRST);
    }

    SearchPosition beginning(int stage) {
        return new SearchPosition(stage, query, "", "", FIRST, seen, spellings);
    }

    SearchPosition with(Spellings spellings) {
        return new SearchPosition(stage, query, sort, kind, subject, seen, spellings);
    }

    SearchPosition at(String sort, String kind, UUID subject) {
        return new SearchPosition(stage, query, sort, kind, subject, seen, spellings);
    }

    SearchPosition after(int hits) {
        return new SearchPosition(stage, query, sort, kind, subject, seen + hits, spellings);
    }

    String write() {
        return String.join(
                BETWEEN,
                Integer.toString(stage),
                query,
                sort,
                kind,
                subject.toString(),
                Integer.toString(seen),
                spellings.write());
    }

    static SearchPosition read(String written, String query) {
        var parts = written.split(BETWEEN, -1);
        if (parts.length != 7 || !parts[1].equals(mark(query))) throw new CursorRefused();
        return new SearchPosition(
                Integer.parseInt(parts[0]),
                parts[1],
                parts[2],
                parts[3],
                UUID.fromString(parts[4]),
                Integer.parseInt(parts[5]),
                Spellings.read(parts[6]));
    }

    private static String mark(String query) {
        return String.join(" ", Words.of(query));
    }
}
