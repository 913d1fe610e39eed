package org.tallystick.tenancy;

/** One agency as the platform knows it; schema and cell say where its data lives, and tell nothing about it. */
public record Tenant(
        TenantId id, String slug, String name, String schema, TenantState state, String version, String cell) {}
