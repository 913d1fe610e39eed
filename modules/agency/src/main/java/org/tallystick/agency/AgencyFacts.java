package org.tallystick.agency;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** What is asked on nearly every click, remembered for half a minute for each agency. */
@Component
class AgencyFacts {

    private static final long SHELF_LIFE_NANOS = Duration.ofSeconds(30).toNanos();

    private final AgencyTables tables;
    private final ConcurrentMap<TenantId, Facts> known = new ConcurrentHashMap<>();

    record Facts(
            AgencyProfile profile,
            List<Department> departments,
            List<KnownDebtType> debtTypes,
            List<CodeRow> codes,
            Map<String, Map<String, String>> translations,
            String holidayCalendar,
            Set<LocalDate> closures,
            long readAt) {
        private boolean isStale() {
            return System.nanoTime() - readAt > SHELF_LIFE_NANOS;
        }
    }

    /** A debt type, and whether it is retired: old debts keep it, new ones may not have it. */
    record KnownDebtType(DebtType type, boolean retired) {}

    AgencyFacts(AgencyTables tables) {
        this.tables = tables;
    }

    Facts current() {
        return ifThere()
                .orElseThrow(() -> new IllegalStateException("The agency at hand has no pack applied to it yet."));
    }

    /** Empty while the agency's pack is not applied yet. */
    Optional<Facts> ifThere() {
        var tenant = Tenants.current();
        var facts = known.get(tenant);
        if (facts != null && !facts.isStale()) return Optional.of(facts);
        var read = tables.profile()
                .map(profile -> new Facts(
                        profile,
                        tables.departments(),
                        tables.debtTypes(),
                        tables.codes(),
                        tables.translations(),
                        tables.holidayCalendar(),
                        tables.closures(),
                        System.nanoTime()));
        read.ifPresent(fresh -> known.put(tenant, fresh));
        return read;
    }

    void forget() {
        known.remove(Tenants.current());
    }
}
