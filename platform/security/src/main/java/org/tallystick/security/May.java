package org.tallystick.security;

/** Answers from an agency's own books whether a person may do something, on the day it is asked. */
@FunctionalInterface
public interface May {
    Permission may(Question question);
}
