package org.tallystick.web;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandlingCommand;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.SpringVaadinServletService;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.springframework.context.ApplicationContext;
import org.tallystick.tenancy.Tenants;

/**
 * Runs everything that enters a session from outside a request for the agency of that session.
 * Without it {@code UI.access} would run in whichever thread holds the lock, for whichever agency that thread works.
 */
class TenantService extends SpringVaadinServletService {

    private final transient Set<VaadinSession> open = ConcurrentHashMap.newKeySet();

    TenantService(VaadinServlet servlet, DeploymentConfiguration configuration, ApplicationContext context) {
        super(servlet, configuration, context);
        addSessionInitListener(began -> open.add(began.getSession()));
        addSessionDestroyListener(ended -> open.remove(ended.getSession()));
    }

    /** What a screen still holds, an account in hand say, is given back while there is a database to tell. */
    void endAll() {
        open.forEach(this::fireSessionDestroy);
    }

    @Override
    protected VaadinSession createVaadinSession(VaadinRequest request) {
        return new TenantSession(this);
    }

    @Override
    public Future<Void> accessSession(VaadinSession session, Command command) {
        return super.accessSession(
                session, session instanceof TenantSession known ? new Bound(known, command) : command);
    }

    /** Keeps the error handling that {@code UI.access} adds to its command. */
    record Bound(TenantSession session, Command command) implements ErrorHandlingCommand {
        @Override
        public void execute() {
            var tenant = session.tenant();
            if (tenant == null) command.execute();
            else Tenants.run(tenant, command::execute);
        }

        @Override
        public void handleError(Exception trouble) {
            if (command instanceof ErrorHandlingCommand handling) handling.handleError(trouble);
            else session.getErrorHandler().error(new ErrorEvent(trouble));
        }
    }
}
