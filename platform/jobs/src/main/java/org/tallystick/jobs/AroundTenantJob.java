package org.tallystick.jobs;

import org.tallystick.tenancy.TenantId;

/** Puts something around work done for an agency by the platform itself, such as the person it is done as. */
@FunctionalInterface
public interface AroundTenantJob {
    /** Runs the work once, the agency being bound already. */
    void around(TenantId tenant, Runnable work);
}
