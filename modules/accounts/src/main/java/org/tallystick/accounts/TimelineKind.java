package org.tallystick.accounts;

/** What sort of thing happened on an account. */
public enum TimelineKind {
    CONTACT,
    MONEY,
    LEGAL,
    SYSTEM,
    INTAKE
}
