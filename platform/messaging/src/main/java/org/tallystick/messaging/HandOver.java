package org.tallystick.messaging;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;
import org.tallystick.tenancy.Tenants;

/** Takes the agency, and what else is carried across, from the calling thread to the one that does the work. */
@Component
class HandOver implements TaskDecorator {

    private final ObjectProvider<CarriedAcross> carriers;

    HandOver(ObjectProvider<CarriedAcross> carriers) {
        this.carriers = carriers;
    }

    @Override
    public Runnable decorate(Runnable work) {
        var carried = work;
        for (var carrier : carriers.orderedStream().toList()) carried = carrier.carry(carried);
        var tenant = Tenants.orNull();
        var ready = carried;
        return tenant == null ? ready : () -> Tenants.run(tenant, ready);
    }
}
