package org.tallystick.calendar;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How days and hours are written for staff, the same on every screen and paper. */
public final class WrittenDays {

    /** {@code Nov 22, 2026}. */
    public static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

    /** {@code Nov 22}, where the year is plain. */
    public static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM d", Locale.US);

    /** {@code Sun Nov 22}. */
    public static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE MMM d", Locale.US);

    /** {@code Nov 22, 14:05}, when the machine did something. */
    public static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MMM d, HH:mm", Locale.US);

    /** {@code 14:05}, the same of today. */
    public static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.US);

    /** {@code 2:05 PM}, an hour agreed with somebody. */
    public static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm a", Locale.US);

    private WrittenDays() {}
}
