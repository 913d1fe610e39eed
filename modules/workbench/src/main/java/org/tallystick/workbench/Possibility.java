package org.tallystick.workbench;

import org.jspecify.annotations.Nullable;

/**
 * One line of what can be done now, and why not.
 *
 * @param offered what is offered under a key; null for something that only a hold speaks of
 * @param words what it would do, or why it cannot be done now
 * @param citation the rule that says no, if there is one to cite
 */
public record Possibility(
        String label,
        @Nullable Offered offered,
        boolean possible,
        String words,
        @Nullable String citation) {}
