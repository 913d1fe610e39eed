package org.tallystick.intake;

/** Why rows were rejected, and how many alike. */
public record RejectReason(String reason, long rows) {}
