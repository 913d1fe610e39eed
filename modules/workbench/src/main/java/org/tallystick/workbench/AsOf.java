package org.tallystick.workbench;

/** By which date something counts when one asks for an earlier day. */
public enum AsOf {
    /** What the books said at the end of that day. */
    POSTED,
    /** What by now is known to have counted on that day, though it may have been posted later. */
    EFFECTIVE
}
