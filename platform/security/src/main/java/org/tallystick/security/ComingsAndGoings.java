package org.tallystick.security;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** Keeps each sign-in and each sign-out at the screens in the record of the person's agency. */
@Component
class ComingsAndGoings {

    private final Audit audit;
    private final OpenAgencies agencies;
    private final TransactionTemplate transaction;

    ComingsAndGoings(Audit audit, OpenAgencies agencies, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.agencies = agencies;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent coming) {
        keep("sign-in", coming.getAuthentication());
    }

    @EventListener
    void on(LogoutSuccessEvent going) {
        keep("sign-out", going.getAuthentication());
    }

    private void keep(String action, Authentication who) {
        if (!(who.getPrincipal() instanceof Staff staff)) return;
        var tenant = staff.signedIn().tenant();
        if (tenant != null && agencies.isOpen(tenant)) keep(action, staff.signedIn(), tenant);
    }

    private void keep(String action, SignedIn person, TenantId tenant) {
        Runnable work = () -> CurrentPerson.run(
                person,
                () -> transaction.executeWithoutResult(_ -> audit.done(Act.of(action, "login", person.username()))));
        if (tenant.equals(Tenants.orNull())) work.run();
        else Tenants.run(tenant, work);
    }
}
