package org.tallystick.personal;

import java.time.Instant;
import java.util.Map;

/** What a person typed into a form and did not send, field by field, and when it was kept last. */
public record KeptForm(Map<String, String> typed, Instant keptAt) {
    public KeptForm {
        typed = Map.copyOf(typed);
    }
}
