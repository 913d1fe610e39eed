package org.tallystick.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that could not post: where it stands in the file, the column and value at fault, and why. */
public record RejectedRow(
        long row, @Nullable String column, @Nullable String value, String reason, List<String> fields) {}
