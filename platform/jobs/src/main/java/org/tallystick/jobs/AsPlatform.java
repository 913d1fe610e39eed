package org.tallystick.jobs;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** Binds an agency around work of the platform, and whatever the modules above want around it. */
@Component
class AsPlatform {

    private final ObjectProvider<AroundTenantJob> around;

    AsPlatform(ObjectProvider<AroundTenantJob> around) {
        this.around = around;
    }

    void run(TenantId tenant, Runnable work) {
        var wrapped = work;
        for (var layer : around.orderedStream().toList().reversed()) {
            var inner = wrapped;
            wrapped = () -> layer.around(tenant, inner);
        }
        Tenants.run(tenant, wrapped);
    }
}
