package org.tallystick.security;

/** The answer whether somebody may, with its reason in words fit to print on the decision. */
public sealed interface Permission {
    String reason();

    /** They may, and by whose authority. */
    record Allowed(String reason) implements Permission {}

    /** They may not, and why. */
    record Refused(String reason) implements Permission {}
}
