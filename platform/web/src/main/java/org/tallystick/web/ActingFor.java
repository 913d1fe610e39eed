package org.tallystick.web;

import java.util.List;
import org.tallystick.security.InPlaceOf;

/** For whom the person at work acts by lent authority; implemented by the module that knows it. */
@FunctionalInterface
public interface ActingFor {

    /** All for whom something of that kind is in force at this moment. */
    List<InPlaceOf> now();
}
