package org.tallystick.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.CardNumbers;
import org.tallystick.tables.TableLine;

/** Keeps numbers of payment cards out: only a column that is a reference may look like one, and is then flagged. */
public final class CardWatch {

    public static final String REASON = "The cell holds a payment card's number, which must not be kept";
    public static final String FLAG = "A reference looks like a card's number";

    private final Columns columns;
    private final Set<String> references = new HashSet<>();

    public CardWatch(Columns columns, Stream<String> references) {
        this.columns = columns;
        references.map(CardWatch::key).forEach(this.references::add);
    }

    /** A row as it may be kept: its cells, what is wrong with the first that may not, and whether a reference is odd. */
    record Seen(List<String> cells, @Nullable Fault fault, boolean isOdd) {}

    Seen seen(List<String> cells) {
        Map<Integer, String> masked = new HashMap<>();
        Fault fault = null;
        boolean odd = false;
        for (int i = 0; i < cells.size(); i++) {
            if (!CardNumbers.isIn(cells.get(i))) continue;
            if (isReference(columns.name(i + 1))) {
                odd = true;
                continue;
            }
            var kept = CardNumbers.masked(cells.get(i));
            masked.put(i, kept);
            if (fault == null) fault = new Fault(columns.name(i + 1), kept, REASON);
        }
        return new Seen(masked.isEmpty() ? cells : with(cells, masked), fault, odd);
    }

    private static List<String> with(List<String> cells, Map<Integer, String> others) {
        var kept = new ArrayList<>(cells);
        others.forEach(kept::set);
        return kept;
    }

    /** Whether what a person typed may stand in the column. */
    public boolean allows(String column, String typed) {
        return isReference(column) || !CardNumbers.isIn(typed);
    }

    private boolean isReference(String column) {
        return references.contains(key(column));
    }

    /** A line that is no row is kept without the numbers too. */
    static TableLine.Faulty masked(TableLine.Faulty line) {
        return new TableLine.Faulty(line.row(), line.column(), line.reason(), CardNumbers.masked(line.text()));
    }

    private static String key(String column) {
        return Reading.tidy(column).toLowerCase(Locale.ROOT);
    }
}
