package org.tallystick.accounts;

import org.jspecify.annotations.Nullable;

/** Whether something may be done although holds may stand, why, and by whose rule. */
public record Proceed(
        boolean allowed, String reason, @Nullable String citation) {}
