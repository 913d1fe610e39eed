package org.tallystick.tenancy;

import java.sql.SQLException;

/** All connections that this one agency may have are in use, or all that the installation has. */
public final class TenantBusy extends RuntimeException {

    private static final String AGENCY = "Your agency is busy right now. Nothing was done; try again in a moment.";
    private static final String INSTALLATION =
            "All agencies together are busy right now. Nothing was done; try again in a moment.";

    TenantBusy(SQLException cause) {
        super(isOf(cause) ? INSTALLATION : AGENCY, cause);
    }

    private static boolean isOf(SQLException refused) {
        return refused.getCause() instanceof ConnectionLimit.Reached;
    }
}
