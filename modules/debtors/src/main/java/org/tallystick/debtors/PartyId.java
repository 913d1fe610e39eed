package org.tallystick.debtors;

import java.util.UUID;

/** Who owes, by id; the number that people read is on the {@link PartyRow}. */
public record PartyId(UUID value) {}
