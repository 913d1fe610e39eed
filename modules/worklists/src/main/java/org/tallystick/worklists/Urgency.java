package org.tallystick.worklists;

import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.NextStep;

/** Why something stands in a queue; the agency says in which order these come. */
public enum Urgency {
    CALL_BACK("Call-backs due", NextStep.CALL_BACK),
    BROKEN_PROMISE("Broken promises", NextStep.BROKEN_PROMISE),
    TASK("Tasks due", null),
    NEW("New accounts", NextStep.NEW),
    REVIEW("Reviews", NextStep.REVIEW);

    private final String words;
    private final @Nullable NextStep step;

    Urgency(String words, @Nullable NextStep step) {
        this.words = words;
        this.step = step;
    }

    public String inWords() {
        return words;
    }

    /** Null for tasks, which have days of their own. */
    @Nullable
    NextStep step() {
        return step;
    }

    static Urgency of(NextStep step) {
        for (var urgency : values()) if (urgency.step == step) return urgency;
        throw new IllegalArgumentException("No urgency for " + step);
    }
}
