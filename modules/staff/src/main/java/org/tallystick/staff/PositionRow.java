package org.tallystick.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A seat of the agency: of which class and department, in which unit, and who holds it today. */
public record PositionRow(
        String key,
        String title,
        @Nullable String jobClass,
        @Nullable String department,
        @Nullable String unit,
        boolean service,
        boolean provisional,
        List<LadderRow.Holder> holders) {}
