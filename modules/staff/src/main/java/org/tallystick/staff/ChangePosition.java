package org.tallystick.staff;

import org.jspecify.annotations.Nullable;
import org.tallystick.web.CardNumberRefused;

/**
 * Add a position to the agency, or change one.
 *
 * @param key null for a new one
 * @param jobClass null for a position outside the ladder, such as an auditor's
 * @param version of the ladder as it was looked at
 */
public record ChangePosition(
        @Nullable String key,
        String title,
        @Nullable String jobClass,
        @Nullable String department,
        @Nullable String unit,
        String why,
        int version)
        implements LadderChange {
    public ChangePosition {
        title = title.strip();
        if (title.isEmpty()) throw new StaffRefused("A position has a title.");
        if (why.isBlank()) throw new StaffRefused("Say why: the change is kept with its reason.");
        CardNumberRefused.check(why);
    }

    @Override
    public Sort sort() {
        return Sort.POSITION;
    }

    @Override
    public String subject() {
        return key == null ? "new position " + title : "position " + key;
    }
}
