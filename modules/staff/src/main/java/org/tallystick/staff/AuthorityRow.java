package org.tallystick.staff;

/** Whether a person may do one action in any case at all, and the sentence that says by whose authority or why not. */
public record AuthorityRow(String action, String words, boolean allowed, String reason) {}
