package org.tallystick.intake;

import org.jspecify.annotations.Nullable;

/** What became of the rows of one table of a file; the note says how it was read where that is not plain. */
public record TableCounts(
        String table,
        long rows,
        long created,
        long matched,
        long repeated,
        long rejected,
        @Nullable String note) {}
