package org.tallystick.accounts;

import java.util.UUID;

/** An account, by id; the number that people read is on the {@link AccountRow}. */
public record AccountId(UUID value) {}
