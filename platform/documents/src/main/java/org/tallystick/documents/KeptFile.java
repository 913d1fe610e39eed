package org.tallystick.documents;

import java.util.UUID;

/** A paper that was kept: its name as it came, what it is, how large, and the mark of what it holds. */
public record KeptFile(UUID id, String name, String mediaType, long bytes, String sha256) {}
