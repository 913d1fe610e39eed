package org.tallystick.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tallystick.security.Authority;
import org.tallystick.security.NotPermitted;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.TenantBusy;

/** What a click runs into: a refusal becomes its sentence, anything else a number by which it can be found in the log. */
class Troubles implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final transient Authority authority;

    Troubles(Authority authority) {
        this.authority = authority;
    }

    @Override
    public void error(ErrorEvent event) {
        keepNotThere(event.getThrowable());
        var sentence = sentence(event.getThrowable());
        if (UI.getCurrent() != null) Toast.refused(sentence);
    }

    private void keepNotThere(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause())
            if (cause instanceof NotThere nothing) {
                nothing.keepIn(authority);
                return;
            }
    }

    static String sentence(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) return refusal.sentence();
            if (cause instanceof NotPermitted || cause instanceof NotThere || cause instanceof TenantBusy)
                return String.valueOf(cause.getMessage());
        }
        return "Something went wrong here. Tell the help desk: incident " + incident(trouble) + ".";
    }

    /** Logs the trouble under a number that can be read out on the phone. */
    static String incident(Throwable trouble) {
        var id = Ids.next().toString().substring(24);
        LOG.error("Incident {}", id, trouble);
        return id;
    }
}
