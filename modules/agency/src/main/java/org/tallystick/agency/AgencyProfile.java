package org.tallystick.agency;

import java.time.LocalTime;
import java.time.ZoneId;

/** What an agency says of itself: its names, its time zone and closing hour, its color and the prefix of its numbers. */
public record AgencyProfile(
        String slug,
        String name,
        String shortName,
        ZoneId zone,
        String color,
        String numberPrefix,
        LocalTime closeOfBusiness) {}
