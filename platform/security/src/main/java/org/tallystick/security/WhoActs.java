package org.tallystick.security;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tallystick.audit.Act;
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

    private final SingletonSupplier<Authority> authority;

    WhoActs(ObjectProvider<Authority> authority) {
        this.authority = SingletonSupplier.of(authority::getObject);
    }

    /** Where the act is about a case that they have only while somebody is away, it is theirs in that one's place. */
    @Override
    public Optional<Actor> actor(Act act) {
        if (NOBODY_KNOWN.isBound()) return Optional.of(new Actor(null, "nobody signed in"));
        var person = CurrentPerson.orNull();
        if (person == null) return Optional.empty();
        return Optional.of(actor(
                act.subjectKind().equals("account")
                        ? authority.obtain().actorIn(List.of(act.subjectKind() + ":" + act.subject()))
                        : person));
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
