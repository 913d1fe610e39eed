package org.tallystick.approvals;

/** The agency's own rule for a kind of request, and where it stands. */
public record CitedRule(String text, String citation) {}
