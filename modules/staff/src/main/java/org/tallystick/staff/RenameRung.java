package org.tallystick.staff;

import org.jspecify.annotations.Nullable;

/** Call a rung something else, at this agency only. */
public record RenameRung(String key, String name, @Nullable String says) implements LadderChange {
    public RenameRung {
        name = name.strip();
        if (name.isEmpty()) throw new StaffRefused("A rung has a name.");
    }

    @Override
    public Sort sort() {
        return Sort.RUNG;
    }

    @Override
    public String subject() {
        return "rung " + key;
    }
}
