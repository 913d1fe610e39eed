package org.tallystick.jobs;

/**
 * Work that is done later for one agency, which is bound while it runs; declare it as a bean. It may be run again after
 * a crash, so it continues where it stopped.
 */
public interface TenantJob {
    /** Begins with {@code tenant.}, as in {@code tenant.import}. */
    String name();

    /** Does the work; the instance says which (an import's id). An exception means: try again later. */
    void run(String instance);
}
