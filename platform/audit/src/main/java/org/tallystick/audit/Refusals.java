package org.tallystick.audit;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.jobs.Jobs;
import org.tallystick.tenancy.TenantBusy;
import org.tallystick.tenancy.Tenants;

/**
 * Writes a refusal on a thread of its own, because the caller's transaction will be rolled back and may hold the
 * agency's last connection: the caller waits for the line, but not so long that the two could wait for each other.
 */
@Component
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int TRIES = 5;

    private final AuditRepository record;
    private final TransactionTemplate transaction;
    private final Jobs jobs;

    Refusals(AuditRepository record, PlatformTransactionManager transactions, Jobs jobs) {
        this.record = record;
        this.transaction = new TransactionTemplate(transactions);
        this.jobs = jobs;
    }

    void record(AuditLine line) {
        var tenant = Tenants.current();
        var writing = Thread.ofVirtual().name("refusal").start(() -> Tenants.run(tenant, () -> write(line, 1)));
        try {
            if (!writing.join(PATIENCE)) LOG.debug("A refusal is recorded later, its agency is busy");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(AuditLine line, int attempt) {
        try {
            transaction.executeWithoutResult(_ -> record.add(line));
            jobs.announce(Sealing.NAME);
        } catch (RuntimeException failure) {
            if (isBusy(failure) && attempt < TRIES) write(line, attempt + 1);
            else
                LOG.error(
                        "A refusal could not be recorded: {} of {} {} by {}",
                        Plain.line(line.act().action()),
                        Plain.line(line.act().subjectKind()),
                        Plain.line(line.act().subject()),
                        Plain.line(line.actor().name()),
                        failure);
        }
    }

    private static boolean isBusy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof TenantBusy) return true;
        return false;
    }
}
