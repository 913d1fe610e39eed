package org.tallystick.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.security.InPlaceOf;

/** A position that a person holds on the day, or acts at, with the class it is of, as far as authority asks for it. */
record Seat(
        String position,
        String title,
        @Nullable String jobClass,
        @Nullable String classInWords,
        @Nullable Relief relief) {

    /** Why somebody sits here who does not hold the position: for whom, by which document, for which actions. */
    record Relief(InPlaceOf actingFor, String inWords, List<String> actions) {}

    String inWords() {
        return classInWords == null ? title : classInWords;
    }

    boolean has(Grant grant, String username) {
        return switch (grant.kind()) {
            case CLASS -> grant.holder().equals(jobClass);
            case POSITION -> grant.holder().equals(position);
            case PERSON -> grant.holder().equals(relief == null ? username : relief.actingFor.username());
        };
    }

    /** What was lent to oneself is not lent on. */
    boolean lends(Grant grant) {
        return relief == null
                || (!grant.delegated() && (relief.actions.isEmpty() || relief.actions.contains(grant.action())));
    }
}
