package org.tallystick.calendar;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The one clock: the date on which the agency does business today, and the instant at which the machine acts. */
@Component
public class BusinessDay {

    private final InstantSource clock;
    private final SingletonSupplier<AgencyZone> agency;

    BusinessDay(InstantSource clock, ObjectProvider<AgencyZone> agency) {
        this.clock = clock;
        this.agency = SingletonSupplier.ofNullable(agency::getIfAvailable);
    }

    /** Today in the time zone of the agency at hand. */
    public LocalDate today() {
        return here().toLocalDate();
    }

    /** The agency's wall clock. */
    public ZonedDateTime here() {
        return now().atZone(zone());
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        var zone = agency.get();
        return zone == null ? ZoneId.of("UTC") : zone.zone();
    }
}
