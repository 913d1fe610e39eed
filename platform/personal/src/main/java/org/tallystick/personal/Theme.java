package org.tallystick.personal;

/** How light a person wants the window; by default as their system is. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
