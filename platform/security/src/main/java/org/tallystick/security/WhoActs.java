package org.tallystick.security;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tallystick.audit.Actor;
import org.tallystick.audit.ActorSource;
import org.tallystick.jobs.AroundTenantJob;
import org.tallystick.messaging.CarriedAcross;
import org.tallystick.tenancy.TenantId;

/** Tells the record, the jobs and the news who is at work. */
@Component
class WhoActs implements ActorSource, AroundTenantJob, CarriedAcross {

    private static final ScopedValue<Boolean> NOBODY_KNOWN = ScopedValue.newInstance();

    /** An attempt by somebody who did not prove who they are, and must not pass for the system either. */
    static void byNobodyKnown(Runnable record) {
        ScopedValue.where(NOBODY_KNOWN, true).run(record);
    }

    @Override
    public Optional<Actor> actor() {
        if (NOBODY_KNOWN.isBound()) return Optional.of(new Actor(null, "nobody signed in"));
        return Optional.ofNullable(CurrentPerson.orNull()).map(WhoActs::actor);
    }

    @Override
    public void around(TenantId tenant, Runnable work) {
        CurrentPerson.run(SignedIn.system(tenant), work);
    }

    @Override
    public Runnable carry(Runnable work) {
        return CurrentPerson.carry(work);
    }

    private static Actor actor(SignedIn person) {
        return new Actor(
                person.kind() == SignedInAs.SYSTEM ? null : person.person().value(), person.name());
    }
}
