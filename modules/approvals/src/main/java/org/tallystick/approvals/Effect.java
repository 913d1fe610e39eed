package org.tallystick.approvals;

/** One value that approving changes: what it is, as it stands and as it will stand. */
public record Effect(String what, String before, String after) {}
