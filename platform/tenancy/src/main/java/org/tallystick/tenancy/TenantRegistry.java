package org.tallystick.tenancy;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The agencies of this installation. */
@Component
public class TenantRegistry {

    public Optional<Tenant> bySlug(String slug) {
        throw new UnsupportedOperationException();
    }

    /** Refused with {@link java.util.NoSuchElementException} when there is no such agency. */
    public Tenant get(TenantId id) {
        throw new UnsupportedOperationException();
    }

    public List<Tenant> active() {
        throw new UnsupportedOperationException();
    }

    public List<Tenant> all() {
        throw new UnsupportedOperationException();
    }
}
