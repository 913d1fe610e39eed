package org.tallystick.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tallystick.intake.reading.ReadRow;
import org.tallystick.intake.reading.SourceKey;

/** Compares what the rows of an account or group say where they should all say the same, over all pieces of a file. */
@Component
class Sayings {

    private final ImportRowRepository rows;

    Sayings(ImportRowRepository rows) {
        this.rows = rows;
    }

    /** The piece, with a flag on the one row by which a group comes to say different things. */
    List<ReadRow> compared(Import work, List<ReadRow> piece) {
        if (piece.stream().allMatch(row -> said(row).isEmpty())) return piece;
        var asked = new HashSet<SourceKey>();
        for (var row : piece) for (var saying : said(row)) asked.addAll(keys(saying));
        var known = new HashSet<>(rows.seenAmong(work.id(), asked).keySet());
        var before = Set.copyOf(known);
        var compared = new ArrayList<ReadRow>(piece.size());
        for (var row : piece) compared.add(row.flagged(differing(row, known)));
        rows.see(work.id(), known.stream().filter(key -> !before.contains(key)).toList());
        return compared;
    }

    private static List<String> differing(ReadRow row, Set<SourceKey> known) {
        var flags = new ArrayList<String>();
        for (var saying : said(row)) {
            var keys = keys(saying);
            boolean isFirst = known.add(keys.getFirst());
            boolean isOther = known.add(keys.get(1));
            if (!isFirst && isOther && known.add(keys.getLast())) flags.add(saying.flag());
        }
        return flags;
    }

    /** That the group said anything, that it said this, and that it said different things. */
    private static List<SourceKey> keys(ReadRow.Saying saying) {
        var flag = saying.flag();
        return List.of(
                SourceKey.ofSaying(flag, saying.group()),
                SourceKey.ofSaying(flag, saying.group(), "says", saying.said()),
                SourceKey.ofSaying(flag, saying.group(), "differs"));
    }

    private static List<ReadRow.Saying> said(ReadRow row) {
        return row.debt() == null && row.addition() == null
                ? List.of()
                : row.remarks().sayings();
    }
}
