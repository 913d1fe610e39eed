package org.tallystick.personal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants as the database takes them. */
final class Stamps {

    private Stamps() {}

    static OffsetDateTime of(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
