package org.tallystick.tenancy;

/** How far an agency is open for work: being prepared, at work, held after a failed migration, or suspended. */
public enum TenantState {
    PREPARING,
    ACTIVE,
    QUARANTINED,
    SUSPENDED
}
