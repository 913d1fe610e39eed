package org.tallystick.web;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.spring.SpringServlet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The servlet of all screens; its sessions know the agency they belong to. */
class TenantServlet extends SpringServlet {

    private final transient ApplicationContext context;
    private transient @Nullable TenantService screens;

    TenantServlet(ApplicationContext context, boolean rootMapping) {
        super(context, rootMapping);
        this.context = context;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        var service = new TenantService(this, configuration, context);
        service.init();
        screens = service;
        return service;
    }

    void endScreens() {
        if (screens != null) screens.endAll();
    }
}
