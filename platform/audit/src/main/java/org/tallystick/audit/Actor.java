package org.tallystick.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who acted, as the record will name them; the id is null for the platform itself. */
public record Actor(@Nullable UUID id, String name) {
    static final Actor SYSTEM = new Actor(null, "system");
}
