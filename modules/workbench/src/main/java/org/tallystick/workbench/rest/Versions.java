package org.tallystick.workbench.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.web.Refusal;

/** The version of what was looked at, as the header If-Match gives it. */
final class Versions {

    /** A header that names no version. */
    static final class NoVersion extends Refusal {
        NoVersion() {
            super("If-Match needs the version that was looked at, such as \"3\".");
        }
    }

    private Versions() {}

    static int read(String header) {
        var plain = header.strip().replace("W/", "").replace("\"", "");
        if (!plain.matches("\\d{1,9}")) throw new NoVersion();
        return Integer.parseInt(plain);
    }

    static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
