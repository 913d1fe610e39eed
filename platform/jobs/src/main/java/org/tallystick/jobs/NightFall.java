package org.tallystick.jobs;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.TenantRegistry;

/** Sees for which agencies a business date is over, by their own clock, and gives each its night; missed ones too. */
@Component
class NightFall {

    private static final Logger LOG = LoggerFactory.getLogger(NightFall.class);
    private static final LocalTime AFTER = LocalTime.of(1, 0);
    private static final int AT_MOST_DAYS = 40;

    private final TenantRegistry registry;
    private final Nights nights;
    private final JobQueue queue;
    private final AsPlatform platform;
    private final BusinessDay clock;

    NightFall(TenantRegistry registry, Nights nights, JobQueue queue, AsPlatform platform, BusinessDay clock) {
        this.registry = registry;
        this.nights = nights;
        this.queue = queue;
        this.platform = platform;
        this.clock = clock;
    }

    void look() {
        for (var tenant : registry.active())
            try {
                platform.run(tenant.id(), () -> dates().forEach(date -> give(tenant.id(), date)));
            } catch (RuntimeException failure) {
                LOG.warn("No night could be planned for agency {}", tenant.id(), failure);
            }
    }

    private void give(TenantId tenant, LocalDate date) {
        queue.addOnce(JobsConfiguration.NIGHT, tenant, date.toString());
    }

    /** The business dates that are over and have had no night: after a first start only yesterday. */
    List<LocalDate> dates() {
        var here = clock.here();
        var over = here.toLocalDate().minusDays(here.toLocalTime().isBefore(AFTER) ? 2 : 1);
        var first = nights.last().map(last -> last.plusDays(1)).orElse(over);
        var from = first.isBefore(over.minusDays(AT_MOST_DAYS)) ? over.minusDays(AT_MOST_DAYS) : first;
        return from.isAfter(over)
                ? List.of()
                : from.datesUntil(over.plusDays(1)).toList();
    }
}
