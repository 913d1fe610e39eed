package org.tallystick.approvals;

/** Whether somebody may decide a request, or else recommend it, and by whose authority or why not. */
public record Standing(boolean allowed, boolean recommends, String sentence) {}
