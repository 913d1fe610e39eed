package org.tallystick.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.tenancy.Tenant;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.TenantRegistry;

/** Whom each round has to visit: agencies announced since the last one, and now and then all, so that none is forgotten. */
@Component
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration ALL_AFTER = Duration.ofHours(1);

    private final Map<String, Set<TenantId>> announced = new ConcurrentHashMap<>();
    private final Map<String, Instant> allVisited = new ConcurrentHashMap<>();
    private final ObjectProvider<Round> rounds;
    private final TenantRegistry registry;
    private final AsPlatform platform;
    private final BusinessDay clock;

    Rounds(ObjectProvider<Round> rounds, TenantRegistry registry, AsPlatform platform, BusinessDay clock) {
        this.rounds = rounds;
        this.registry = registry;
        this.platform = platform;
        this.clock = clock;
    }

    void announce(String round, TenantId tenant) {
        waiting(round).add(tenant);
    }

    List<Round> all() {
        return rounds.orderedStream().toList();
    }

    /** Visits every agency that is waiting; one that fails is visited again and holds up no other. */
    void make(Round round) {
        try {
            due(round).forEach(tenant -> visitOrComeAgain(round, tenant));
        } catch (RuntimeException failure) {
            LOG.warn("Round {} could not begin", round.name(), failure);
        }
    }

    private void visitOrComeAgain(Round round, TenantId tenant) {
        try {
            if (visit(round, tenant)) announce(round.name(), tenant);
        } catch (RuntimeException failure) {
            LOG.warn("Round {} failed for agency {}", round.name(), tenant, failure);
            announce(round.name(), tenant);
        }
    }

    boolean visit(String name, TenantId tenant) {
        return all().stream()
                .filter(round -> round.name().equals(name))
                .findFirst()
                .map(round -> visit(round, tenant))
                .orElseThrow(() -> new IllegalArgumentException("There is no round named " + name + "."));
    }

    private boolean visit(Round round, TenantId tenant) {
        waiting(round.name()).remove(tenant);
        var again = new boolean[1];
        platform.run(tenant, () -> again[0] = round.visit());
        return again[0];
    }

    private List<TenantId> due(Round round) {
        var active = registry.active().stream().map(Tenant::id).toList();
        if (!allAreDue(round))
            return active.stream().filter(waiting(round.name())::contains).toList();
        allVisited.put(round.name(), clock.now());
        return active;
    }

    private boolean allAreDue(Round round) {
        var last = allVisited.get(round.name());
        return last == null || !clock.now().isBefore(last.plus(ALL_AFTER));
    }

    private Set<TenantId> waiting(String round) {
        return announced.computeIfAbsent(round, _ -> ConcurrentHashMap.newKeySet());
    }
}
