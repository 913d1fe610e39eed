package org.tallystick.tenancy;

/** All connections of this one agency are in use; others are not touched by it. */
public final class TenantBusy extends RuntimeException {
    TenantBusy(Throwable cause) {
        super("Your agency is busy right now. Try again in a moment.", cause);
    }
}
