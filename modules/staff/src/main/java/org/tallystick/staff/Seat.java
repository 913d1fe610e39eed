package org.tallystick.staff;

import org.jspecify.annotations.Nullable;

/** A position that a person holds on the day, with the class it is of, as far as authority asks for it. */
record Seat(
        String position,
        String title,
        @Nullable String jobClass,
        @Nullable String classInWords) {
    String inWords() {
        return classInWords == null ? title : classInWords;
    }

    boolean has(Grant grant, String username) {
        return switch (grant.kind()) {
            case CLASS -> grant.holder().equals(jobClass);
            case POSITION -> grant.holder().equals(position);
            case PERSON -> grant.holder().equals(username);
        };
    }
}
