package org.tallystick.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Compares what the rows of an account say where they should all say the same, over all pieces of a file. */
@Component
class Sayings {

    private final ImportRowRepository rows;

    Sayings(ImportRowRepository rows) {
        this.rows = rows;
    }

    /** The piece, with a flag on the one row by which an account comes to say different things. */
    List<ReadRow> compared(Import work, List<ReadRow> piece) {
        if (work.mapping().flagsOf(Oddity.SEVERAL_ON_ACCOUNT).isEmpty()) return piece;
        var asked = new HashSet<SourceKey>();
        for (var row : piece) for (var saying : said(row).entrySet()) asked.addAll(keys(saying, account(row)));
        var known = new HashSet<>(rows.seenAmong(work.id(), asked).keySet());
        var before = Set.copyOf(known);
        var compared = new ArrayList<ReadRow>(piece.size());
        for (var row : piece) compared.add(row.flagged(differing(row, known)));
        rows.see(work.id(), known.stream().filter(key -> !before.contains(key)).toList());
        return compared;
    }

    private static List<String> differing(ReadRow row, Set<SourceKey> known) {
        var flags = new ArrayList<String>();
        for (var saying : said(row).entrySet()) {
            var keys = keys(saying, account(row));
            boolean isFirst = known.add(keys.getFirst());
            boolean isOther = known.add(keys.get(1));
            if (!isFirst && isOther && known.add(keys.getLast())) flags.add(saying.getKey());
        }
        return flags;
    }

    /** That the account said anything, that it said this, and that it said different things. */
    private static List<SourceKey> keys(Map.Entry<String, String> saying, String account) {
        var flag = saying.getKey();
        return List.of(
                SourceKey.ofSaying(flag, account),
                SourceKey.ofSaying(flag, account, "says", saying.getValue()),
                SourceKey.ofSaying(flag, account, "differs"));
    }

    private static Map<String, String> said(ReadRow row) {
        return row.debt() == null || row.debt().account() == null
                ? Map.of()
                : row.remarks().sayings();
    }

    private static String account(ReadRow row) {
        var account = row.debt() == null ? null : row.debt().account();
        return account == null ? "" : account;
    }
}
