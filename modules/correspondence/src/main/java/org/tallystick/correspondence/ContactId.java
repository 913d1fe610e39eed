package org.tallystick.correspondence;

import java.util.UUID;

public record ContactId(UUID value) {}
