package org.tallystick.workbench;

import org.jspecify.annotations.Nullable;

/** Why something cannot be done now, as a sentence for the clerk, and by whose rule if there is one to cite. */
public record WhyNot(String reason, @Nullable String citation) {

    public static WhyNot because(String reason) {
        return new WhyNot(reason, null);
    }

    public WhyNot citing(@Nullable String rule) {
        return new WhyNot(reason, rule);
    }
}
