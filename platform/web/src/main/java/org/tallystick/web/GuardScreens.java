package org.tallystick.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.stereotype.Component;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Needs;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Question;
import org.tallystick.tenancy.Tenants;

/** Before any screen opens: somebody is signed in, the screen names what it needs, and this person may. */
@Component
class GuardScreens implements VaadinServiceInitListener {

    private final Authority authority;

    GuardScreens(Authority authority) {
        this.authority = authority;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(window -> {
            bindAgency(window.getUI());
            window.getUI().addBeforeEnterListener(this::check);
        });
        service.getSource()
                .addSessionInitListener(session -> session.getSession().setErrorHandler(new Troubles(authority)));
    }

    private void check(BeforeEnterEvent entering) {
        var screen = entering.getNavigationTarget();
        if (entering.hasErrorParameter() || entering.isErrorEvent()) return;
        if (screen.isAnnotationPresent(AnonymousAllowed.class)) return;
        if (CurrentPerson.orNull() == null) {
            entering.forwardTo(LoginView.class);
            return;
        }
        bindAgency(entering.getUI());
        var needs = screen.getAnnotation(Needs.class);
        try {
            if (needs == null) throw new NotPermitted(screen.getSimpleName(), "This screen is open to nobody.");
            authority.require(Question.ever(needs.value()));
        } catch (NotPermitted refused) {
            entering.rerouteToError(refused, refused.getMessage());
        }
    }

    /** The session exists before anybody signs in, so the agency is known only now. */
    private static void bindAgency(UI window) {
        var tenant = Tenants.orNull();
        if (tenant != null && window.getSession() instanceof TenantSession session) session.belongTo(tenant);
    }
}
