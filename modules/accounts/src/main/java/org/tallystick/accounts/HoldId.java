package org.tallystick.accounts;

import java.util.UUID;

/** A hold, by id. */
public record HoldId(UUID value) {}
