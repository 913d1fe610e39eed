package org.tallystick.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decide about rows of an import; the cells by column are what a repair puts into each of them. */
public record RuleOnRows(
        ImportId id,
        Ruling ruling,
        List<Long> rows,
        Map<String, String> cells,
        @Nullable String why) {

    static final int MOST_ROWS = 1_000;

    public RuleOnRows {
        rows = rows.stream().distinct().sorted().toList();
        cells = Map.copyOf(cells);
        if (why != null) why = why.isBlank() ? null : why.strip();
        if (rows.isEmpty() || rows.size() > MOST_ROWS) throw new ImportRefused("Choose between one and 1,000 rows.");
        if (ruling == Ruling.REPAIR && cells.isEmpty()) throw new ImportRefused("Say what the cell should read.");
        if (ruling.needsReason() && why == null) throw new ImportRefused("Say why: the audit and the sender read it.");
    }
}
