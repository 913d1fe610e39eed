package org.tallystick.web;

/** How much waits for the person at work in a place of the rail; a module declares it as a bean, and it answers fast. */
public interface Waiting {

    /** The path of the {@link Place}. */
    String place();

    int count();
}
