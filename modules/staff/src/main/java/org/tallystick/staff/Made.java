package org.tallystick.staff;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of the ladder as it was written: about what, in words, and what it was before.
 *
 * @param key of what was changed or added
 * @param was in words; empty when there was nothing
 * @param becomes in words; empty when nothing is left
 */
record Made(
        String action,
        String subjectKind,
        String key,
        String what,
        String was,
        String becomes,
        LocalDate from,
        @Nullable String why) {

    Map<String, ?> before() {
        return was.isEmpty() ? Map.of() : Map.of("was", was);
    }

    Map<String, ?> after() {
        return Map.of("is", becomes.isEmpty() ? "nothing" : becomes);
    }
}
