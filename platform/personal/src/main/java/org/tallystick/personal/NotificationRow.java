package org.tallystick.personal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing a person was told; the link is a path inside the window, such as {@code approvals}. */
public record NotificationRow(
        UUID id, String text, @Nullable String link, Instant toldAt, boolean read) {}
