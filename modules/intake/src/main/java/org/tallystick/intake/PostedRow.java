package org.tallystick.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that posts, as it came, with the number of its account once it is in the books. */
public record PostedRow(
        long row, List<String> fields, @Nullable String account) {
    public PostedRow {
        fields = List.copyOf(fields);
    }
}
