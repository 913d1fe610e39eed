package org.tallystick.tenancy;

import org.springframework.stereotype.Component;

/** Makes room for a new agency: roles, schema and tables by one script; every step can be repeated. */
@Component
public class Provisioning {

    /** Prepares the agency, or finishes preparing it; the agency is PREPARING until it is activated. */
    public TenantId create(String slug, String name) {
        throw new UnsupportedOperationException();
    }

    public TenantId create(String slug, String name, String cell) {
        throw new UnsupportedOperationException();
    }

    public void activate(TenantId id) {
        throw new UnsupportedOperationException();
    }

    public void suspend(TenantId id) {
        throw new UnsupportedOperationException();
    }

    /** Removes the agency with all its data. */
    public void drop(TenantId id) {
        throw new UnsupportedOperationException();
    }
}
