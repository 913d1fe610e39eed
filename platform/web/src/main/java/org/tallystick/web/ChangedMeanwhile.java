package org.tallystick.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else saved it first: both versions stand side by side, so that whoever came second picks and nothing is lost.
 * The API answers it with 412.
 */
public final class ChangedMeanwhile extends Refusal {

    /** One field that differs: its name in the API, in words, and the two values. */
    public record Difference(String field, String words, String theirs, String yours) {}

    private final int version;
    private final transient List<Difference> differences;

    /** What it is, as in "Hold on account 24-1", and the version that stands now. */
    public ChangedMeanwhile(String what, int version, List<Difference> differences) {
        super(
                Because.STATE,
                what
                        + " was changed by somebody else while you had it open. Both versions are shown; pick what stands.");
        this.version = version;
        this.differences = List.copyOf(differences);
    }

    /** What differs where one was picked already: nothing new stands there, so the pick holds. */
    public static boolean wasShown(@Nullable ChangedMeanwhile shown, List<Difference> now) {
        return shown != null && shown.differences.equals(now);
    }

    /** The fields of which both versions were shown; none while nothing was. */
    public static Set<String> fieldsOf(@Nullable ChangedMeanwhile shown) {
        return shown == null
                ? Set.of()
                : shown.differences.stream().map(Difference::field).collect(Collectors.toUnmodifiableSet());
    }

    public int version() {
        return version;
    }

    /** Where the version that was saved and the one that was sent differ; empty when they agree after all. */
    public List<Difference> differences() {
        return differences;
    }
}
