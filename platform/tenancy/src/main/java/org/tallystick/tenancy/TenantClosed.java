package org.tallystick.tenancy;

import java.util.Locale;

/** The agency is suspended, or held after a failed migration, so nothing can be read or written for it. */
public final class TenantClosed extends RuntimeException {
    TenantClosed(TenantState state) {
        super("This agency is not open for work: " + state.name().toLowerCase(Locale.ROOT) + ".");
    }
}
