package org.tallystick.security;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.TenantState;

/** Which agencies let people in: the active ones, not those suspended, held or still being prepared. */
@Component
class OpenAgencies {

    private final TenantRegistry registry;

    OpenAgencies(TenantRegistry registry) {
        this.registry = registry;
    }

    /** The operator belongs to no agency and is let in. */
    boolean isOpen(@Nullable TenantId tenant) {
        if (tenant == null) return true;
        try {
            return registry.get(tenant).state() == TenantState.ACTIVE;
        } catch (NoSuchElementException gone) {
            return false;
        }
    }
}
