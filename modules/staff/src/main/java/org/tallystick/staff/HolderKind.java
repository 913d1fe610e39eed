package org.tallystick.staff;

/** To what an authority is given: all who hold a class, who sits at one position, or one person. */
public enum HolderKind {
    CLASS,
    POSITION,
    PERSON
}
