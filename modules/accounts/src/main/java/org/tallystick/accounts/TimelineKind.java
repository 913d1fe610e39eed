package org.tallystick.accounts;

/** What sort of thing happened on an account. */
public enum TimelineKind {
    CONTACT,
    MONEY,
    LEGAL,
    SYSTEM,
    INTAKE;

    /** Whether somebody said or noted it, so that it is found by its words. */
    boolean isNoted() {
        return this == CONTACT || this == LEGAL || this == SYSTEM;
    }
}
