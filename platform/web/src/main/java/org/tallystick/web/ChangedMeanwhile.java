package org.tallystick.web;

import java.util.List;

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

    public int version() {
        return version;
    }

    /** Where the version that was saved and the one that was sent differ; empty when they agree after all. */
    public List<Difference> differences() {
        return differences;
    }
}
