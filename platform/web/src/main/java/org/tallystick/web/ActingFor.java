package org.tallystick.web;

import java.util.Optional;

/** For whom the person at work acts beside themselves, shown in the top bar; implemented by the module that knows it. */
@FunctionalInterface
public interface ActingFor {

    /** In a few words, such as {@code acting for K. Osei until Dec 4}; empty while nothing of that kind is in force. */
    Optional<String> now();
}
