package org.tallystick.accounts;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a timeline are wanted; what is null or empty does not matter. Text and person are found anywhere in the
 * line or the name, small and capital letters alike.
 */
public record TimelineFilter(
        Set<TimelineKind> kinds,
        @Nullable DebtId debt,
        @Nullable String text,
        @Nullable String person,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static final TimelineFilter ALL = new TimelineFilter(Set.of(), null, null, null, null, null);

    public TimelineFilter {
        kinds = Set.copyOf(kinds);
        text = text == null || text.isBlank() ? null : text.strip();
        person = person == null || person.isBlank() ? null : person.strip();
    }

    public static TimelineFilter of(Set<TimelineKind> kinds) {
        return new TimelineFilter(kinds, null, null, null, null, null);
    }

    public boolean isAll() {
        return equals(ALL);
    }
}
