package org.tallystick.intake;

/** Why rows are kept for a look, and how many alike. */
public record KeptReason(String reason, long rows) {}
