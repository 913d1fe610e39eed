package org.tallystick.messaging;

import java.time.Instant;
import java.util.UUID;

/** One piece of news that a listener has not heard yet; given up after too many tries, but never dropped. */
public record UnheardNewsRow(UUID id, String event, String listener, Instant since, int tries, boolean givenUp) {}
