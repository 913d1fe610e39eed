package org.tallystick.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.jobs.Jobs;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** Writes the record: an act in the transaction that does it, a refusal in a transaction of its own. */
@Service
public class Audit {

    private final AuditRepository record;
    private final Refusals refusals;
    private final SingletonSupplier<List<ActorSource>> actors;
    private final BusinessDay clock;
    private final Jobs jobs;

    Audit(AuditRepository record, Refusals refusals, ObjectProvider<ActorSource> actors, BusinessDay clock, Jobs jobs) {
        this.record = record;
        this.refusals = refusals;
        this.actors = SingletonSupplier.of(() -> actors.orderedStream().toList());
        this.clock = clock;
        this.jobs = jobs;
    }

    /** Records an act together with its change: both are kept, or neither. Needs a transaction. */
    public void done(Act act) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("An act is recorded in the transaction that does it: " + act.action());
        record.add(line(act, act.why(), Outcome.DONE));
        TransactionSynchronizationManager.registerSynchronization(new Announcement(jobs, Tenants.current()));
    }

    /** Records that an act was asked for and refused, even when the caller's transaction is rolled back. */
    public void refused(Act act, String reason) {
        refusals.record(line(act, reason, Outcome.REFUSED));
    }

    private AuditLine line(Act act, @Nullable String why, Outcome outcome) {
        return new AuditLine(Ids.next(), clock.now(), actor(act), act, why, outcome);
    }

    private Actor actor(Act act) {
        return actors.obtain().stream()
                .flatMap(source -> source.actor(act).stream())
                .findFirst()
                .orElse(Actor.SYSTEM);
    }

    /** Tells the sealer of the agency once for each transaction, after it is over. */
    private record Announcement(Jobs jobs, TenantId tenant) implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            Tenants.run(tenant, () -> jobs.announce(Sealing.NAME));
        }
    }
}
