package org.tallystick.security;

/** What kind of actor is at work: a person, an agency's service, the installation's operator, or the system itself. */
public enum SignedInAs {
    PERSON,
    SERVICE,
    OPERATOR,
    SYSTEM
}
