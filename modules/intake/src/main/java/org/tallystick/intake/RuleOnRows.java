package org.tallystick.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tallystick.web.CardNumberRefused;

/** Decide about rows of an import; the cells by column are what a repair puts into each of them. */
public record RuleOnRows(
        ImportId id,
        Ruling ruling,
        List<Long> rows,
        Map<String, String> cells,
        @Nullable String why) {

    static final int MOST_ROWS = 1_000;
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_CELL = 1_000;

    public RuleOnRows {
        if (ruling == null)
            throw new ImportRefused("Say what is decided: repair, discard, dismiss, further or change.");
        if (rows == null
                || rows.isEmpty()
                || rows.size() > MOST_ROWS
                || rows.stream().anyMatch(Objects::isNull))
            throw new ImportRefused("Choose between one and 1,000 rows.");
        rows = rows.stream().distinct().sorted().toList();
        cells = checked(cells);
        why = reason(why);
        if (ruling == Ruling.REPAIR && cells.isEmpty()) throw new ImportRefused("Say what the cell should read.");
        if (ruling.needsReason() && why == null) throw new ImportRefused("Say why: the audit and the sender read it.");
    }

    private static Map<String, String> checked(@Nullable Map<String, String> cells) {
        if (cells == null) return Map.of();
        var checked = new LinkedHashMap<String, String>();
        cells.forEach((column, value) -> {
            if (value == null || value.length() > LONGEST_CELL || value.indexOf(0) >= 0)
                throw new ImportRefused("A cell holds at most 1,000 readable characters.");
            checked.put(column, value);
        });
        return Map.copyOf(checked);
    }

    /** A reason as it is kept; null where nothing is said. Refused with {@link ImportRefused}. */
    static @Nullable String reason(@Nullable String said) {
        if (said == null || said.isBlank()) return null;
        if (said.length() > LONGEST_REASON || said.indexOf(0) >= 0)
            throw new ImportRefused("A reason has at most 1,000 readable characters.");
        CardNumberRefused.check(said);
        return said.strip();
    }
}
