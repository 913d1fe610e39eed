package org.tallystick.security;

import org.jspecify.annotations.Nullable;

/** The answer whether somebody may, with its reason in words fit to print on the decision. */
public sealed interface Permission {
    String reason();

    /** They may, and by whose authority; for whom they act, when it is the authority of somebody who is away. */
    record Allowed(String reason, @Nullable InPlaceOf actingFor) implements Permission {
        public Allowed(String reason) {
            this(reason, null);
        }
    }

    /** They may not, and why. */
    record Refused(String reason) implements Permission {}
}
