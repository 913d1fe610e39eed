package org.tallystick.worklists.owners;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** Counts for each agency how often rows were changed, so that nothing that was remembered of them before is used after. */
final class Changes {

    private final Map<TenantId, Long> counted = new ConcurrentHashMap<>();

    long of(TenantId tenant) {
        return counted.getOrDefault(tenant, 0L);
    }

    /** At once for who changes them, and for everybody else when it is done. */
    void one() {
        var tenant = Tenants.current();
        count(tenant);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                count(tenant);
            }
        });
    }

    private void count(TenantId tenant) {
        counted.merge(tenant, 1L, Long::sum);
    }
}
