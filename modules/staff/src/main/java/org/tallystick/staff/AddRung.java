package org.tallystick.staff;

import org.jspecify.annotations.Nullable;

/** Add a rung just above another one, or below all where it stands above none, at this agency only. */
public record AddRung(
        String name, @Nullable String says, @Nullable String above) implements LadderChange {
    public AddRung {
        name = name.strip();
        if (name.isEmpty()) throw new StaffRefused("A rung has a name.");
    }

    @Override
    public Sort sort() {
        return Sort.RUNG;
    }

    @Override
    public String subject() {
        return "new rung " + name;
    }
}
