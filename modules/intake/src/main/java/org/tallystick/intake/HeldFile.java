package org.tallystick.intake;

import java.util.List;
import java.util.UUID;
import org.tallystick.security.CardNumbers;

/** A file that waits for somebody to say how its columns are meant, with its first rows. */
public record HeldFile(UUID id, String fileName, List<String> columns, List<List<String>> firstRows) {
    public HeldFile {
        columns = List.copyOf(columns);
        firstRows = List.copyOf(firstRows);
    }

    /** What the first rows say in a column, as far as they say anything. */
    public List<String> samples(String column) {
        int place = columns.indexOf(column);
        return firstRows.stream()
                .filter(row ->
                        place >= 0 && place < row.size() && !row.get(place).isBlank())
                .map(row -> CardNumbers.masked(row.get(place).strip()))
                .distinct()
                .limit(3)
                .toList();
    }
}
