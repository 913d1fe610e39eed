package org.tallystick.personal;

/** How close a person wants the lines; by default close, and wide where fingers point. */
public enum Density {
    DEVICE,
    COMPACT,
    COMFORTABLE
}
