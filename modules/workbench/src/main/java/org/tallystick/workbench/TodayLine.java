package org.tallystick.workbench;

import org.tallystick.web.StatusBadge.Tone;

/**
 * One thing that waits: what it is, a few quiet words more, how it stands, and the path that opens it, such as
 * {@code accounts/SF-000123}.
 */
public record TodayLine(String words, String detail, Tone tone, String state, String path) {}
