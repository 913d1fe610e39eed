package org.tallystick.security;

import io.micrometer.core.instrument.Metrics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** Counts each refused attempt and writes it into the record of its agency, or into the log when that is closed. */
@Component
class RefusedAttempts {

    private static final Logger log = LoggerFactory.getLogger(RefusedAttempts.class);

    private final Audit audit;
    private final OpenAgencies agencies;

    RefusedAttempts(Audit audit, OpenAgencies agencies) {
        this.audit = audit;
        this.agencies = agencies;
    }

    /** By somebody who proved who they are. */
    void of(SignedIn person, Act act, String reason) {
        CurrentPerson.run(person, () -> write(person.tenant(), act, reason));
    }

    /** By nobody known, aimed at an agency. */
    void in(@Nullable TenantId tenant, Act act, String reason) {
        WhoActs.byNobodyKnown(() -> write(tenant, act, reason));
    }

    private void write(@Nullable TenantId tenant, Act act, String reason) {
        Metrics.counter("tallystick.refusals", "action", act.action()).increment();
        if (tenant == null || !agencies.isOpen(tenant))
            log.warn("Refused {} on {} {}: {}", act.action(), act.subjectKind(), act.subject(), reason);
        else if (tenant.equals(Tenants.orNull())) audit.refused(act, reason);
        else Tenants.run(tenant, () -> audit.refused(act, reason));
    }
}
