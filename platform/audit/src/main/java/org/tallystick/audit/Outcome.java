package org.tallystick.audit;

/** Whether an act was done, or asked for and refused. */
public enum Outcome {
    DONE,
    REFUSED
}
