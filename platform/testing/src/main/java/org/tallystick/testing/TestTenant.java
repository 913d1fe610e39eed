package org.tallystick.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tallystick.tenancy.Provisioning;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** The fresh agency that a test works for; each test context has its own. */
public class TestTenant {

    private final Provisioning provisioning;
    private final AtomicInteger made = new AtomicInteger();
    private @Nullable TenantId own;
    private @Nullable TenantId neighbor;

    TestTenant(Provisioning provisioning) {
        this.provisioning = provisioning;
    }

    public synchronized TenantId id() {
        if (own == null) own = another();
        return own;
    }

    /** Another agency, made when first asked for. */
    public synchronized TenantId neighbor() {
        if (neighbor == null) neighbor = another();
        return neighbor;
    }

    /** One more agency, fresh at each call. */
    public TenantId another() {
        var number = made.incrementAndGet();
        var id = provisioning.create("agency-" + number, "Agency " + number);
        provisioning.activate(id);
        return id;
    }

    public <T extends @Nullable Object, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return Tenants.call(id(), work);
    }
}
