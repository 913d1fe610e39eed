package org.tallystick.staff;

import org.jspecify.annotations.Nullable;

/** One rung of the agency's ladder, lowest first: its key, what it is called here, and what it does in a word. */
public record Rung(String key, String name, @Nullable String says, int seq) {}
