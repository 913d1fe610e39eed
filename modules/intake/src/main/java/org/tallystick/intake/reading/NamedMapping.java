package org.tallystick.intake.reading;

import org.jspecify.annotations.Nullable;

/** A mapping with its version; one that ships ready, or came along with a file, has none. */
public record NamedMapping(Mapping mapping, @Nullable Integer version) {}
