package org.tallystick.tenancy;

import java.util.List;
import java.util.Map;

/** What became of a migration: how many agencies were up to date, which were migrated, which failed and why. */
public record MigrationReport(int upToDate, List<TenantId> migrated, Map<TenantId, String> quarantined) {}
