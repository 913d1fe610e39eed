package org.tallystick.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line to be written: the act, who it was, when, and how it came out. */
record AuditLine(
        UUID id, Instant at, Actor actor, Act act, @Nullable String why, Outcome outcome) {}
