package org.tallystick.correspondence;

/** Who began a contact: they came to the agency, or the agency went to them. */
public enum Direction {
    IN,
    OUT
}
