package org.tallystick.security;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** Writes each refused attempt into the record of the agency it came from; one that came from none goes to the log. */
@Component
class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final Audit audit;

    Refusals(Audit audit) {
        this.audit = audit;
    }

    /** By somebody who proved who they are. */
    void of(SignedIn person, Act act, String reason) {
        CurrentPerson.run(person, () -> in(person.tenant(), act, reason));
    }

    /** By nobody known, aimed at an agency. A record that cannot be written does not turn a refusal into a yes. */
    void in(@Nullable TenantId tenant, Act act, String reason) {
        if (tenant == null) {
            log.warn("Refused {} on {} {}: {}", act.action(), act.subjectKind(), act.subject(), reason);
            return;
        }
        try {
            if (tenant.equals(Tenants.orNull())) audit.refused(act, reason);
            else Tenants.run(tenant, () -> audit.refused(act, reason));
        } catch (DataAccessException | TransactionException unwritten) {
            log.error("The refusal of {} could not be recorded for agency {}", act.action(), tenant, unwritten);
        }
    }
}
