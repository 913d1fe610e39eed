package org.tallystick.intake;

/** What the person at work can do about an import that is ready. */
public enum WhoAccepts {
    /** Accept it. */
    YOU,
    /** Ask for acceptance, since policy wants a second person. */
    ASK_ANOTHER,
    /** Wait: a second person has been asked. */
    ASKED,
    /** Nothing: somebody with authority accepts. */
    ANOTHER
}
