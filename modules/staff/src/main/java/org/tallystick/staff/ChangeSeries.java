package org.tallystick.staff;

import org.jspecify.annotations.Nullable;

/**
 * Add a series of classes, or call one something else.
 *
 * @param code null for a new one
 */
public record ChangeSeries(
        @Nullable String code, String name, @Nullable String family) implements LadderChange {
    public ChangeSeries {
        name = name.strip();
        if (name.isEmpty()) throw new StaffRefused("A series has a name.");
    }

    @Override
    public Sort sort() {
        return Sort.SERIES;
    }

    @Override
    public String subject() {
        return code == null ? "new series " + name : "series " + code;
    }
}
