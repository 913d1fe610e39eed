package org.tallystick.approvals;

/** Whether somebody may decide a request, and the sentence that says by whose authority or why not. */
public record Standing(boolean allowed, String sentence) {}
