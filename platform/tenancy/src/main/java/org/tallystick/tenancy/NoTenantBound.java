package org.tallystick.tenancy;

/** Something asked for an agency's data while working for no agency; there is never a default. */
public final class NoTenantBound extends IllegalStateException {
    public NoTenantBound() {
        super("No agency is bound to this work.");
    }
}
