package org.tallystick.staff;

import org.jspecify.annotations.Nullable;
import org.tallystick.security.PersonId;

/** A person of the agency as lists show them; class and rung are null for the admin, the auditor and the service person. */
public record PersonRow(
        PersonId id,
        String username,
        String name,
        @Nullable String classTitle,
        @Nullable String classCode,
        @Nullable String rung,
        String position,
        boolean service) {

    static final String NO_POSITION = "No position today";

    public boolean holdsPosition() {
        return !position.equals(NO_POSITION);
    }

    /** The class as people say it: {@code 4306 Collections Officer}. */
    public @Nullable String jobClass() {
        return classCode == null || classTitle == null ? classTitle : classCode + " " + classTitle;
    }
}
