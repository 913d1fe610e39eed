package org.tallystick.web;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import org.jspecify.annotations.Nullable;
import org.tallystick.tenancy.TenantId;

/** The screens of one browser, for one agency: a second agency in the same session ends it. */
class TenantSession extends VaadinSession {

    private transient volatile @Nullable TenantId tenant;

    TenantSession(VaadinService service) {
        super(service);
    }

    @Nullable
    TenantId tenant() {
        return tenant;
    }

    /** Refused with {@link IllegalStateException} when the session already works for another agency. */
    void belongTo(TenantId asked) {
        var known = tenant;
        if (known == null) tenant = asked;
        else if (!known.equals(asked)) {
            close();
            throw new IllegalStateException("The agency of this window has changed. Sign in again.");
        }
    }
}
