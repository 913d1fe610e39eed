package org.tallystick.testing;

import org.jspecify.annotations.Nullable;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** The fresh agency that a test works for; each test context has its own. */
public class TestTenant {

    public TenantId id() {
        throw new UnsupportedOperationException();
    }

    /** Another agency, made when first asked for. */
    public TenantId neighbor() {
        throw new UnsupportedOperationException();
    }

    /** One more agency, fresh at each call. */
    public TenantId another() {
        throw new UnsupportedOperationException();
    }

    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return Tenants.call(id(), work);
    }
}
