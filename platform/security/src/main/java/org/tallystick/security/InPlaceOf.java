package org.tallystick.security;

import org.jspecify.annotations.Nullable;

/** For whom or for which desk somebody acts, as the record names it; the username is null for an empty desk. */
public record InPlaceOf(@Nullable String username, String name) {}
