package org.tallystick.security;

/** Answers from an agency's own books whether a person may do something, on the day it is asked. */
@FunctionalInterface
public interface May {
    Permission may(Question question);

    /** Lays what the next answers rest on into the round trip at hand, so that they need no other. */
    default void ahead() {}
}
