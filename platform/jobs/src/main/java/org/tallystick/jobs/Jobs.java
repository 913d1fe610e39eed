package org.tallystick.jobs;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.tallystick.tenancy.TenantId;

/** Has work done later, or right here, for an agency. */
@Service
public class Jobs {

    Jobs() {}

    /**
     * Has the job run in the background as soon as possible, after the commit when a transaction is open; the same
     * instance waits only once. Kept in the database, so a restart does not lose it.
     */
    public void runNow(String job, TenantId tenant, String instance) {
        throw new UnsupportedOperationException();
    }

    /** Runs the job in this thread, bound as in the background; for tests and the operator's commands. */
    public void runHere(String job, TenantId tenant, String instance) {
        throw new UnsupportedOperationException();
    }

    /** Runs all nightly jobs of one agency and business date in this thread; those already done are skipped. */
    public void runNightHere(TenantId tenant, LocalDate businessDate) {
        throw new UnsupportedOperationException();
    }

    /** Does work as the platform itself for an agency: bound, and wrapped by every {@link AroundTenantJob}. */
    public void asPlatform(TenantId tenant, Runnable work) {
        throw new UnsupportedOperationException();
    }
}
