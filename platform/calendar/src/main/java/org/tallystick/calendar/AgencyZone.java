package org.tallystick.calendar;

import java.time.ZoneId;

/** Says in which time zone the agency that is being worked for keeps its business day. */
@FunctionalInterface
public interface AgencyZone {
    ZoneId zone();
}
