package org.tallystick.web;

import java.util.Map;

/** How the agency at hand shows itself in the shell: its name and its color; implemented by the module that knows it. */
public interface AgencyLook {
    String name();

    /** As CSS, such as {@code #2f6f62}: a band and a dot, never text. */
    String color();

    /** The codes its people typed in an earlier system, each with the words of the command that it stands for here. */
    default Map<String, String> oldCodes() {
        return Map.of();
    }
}
