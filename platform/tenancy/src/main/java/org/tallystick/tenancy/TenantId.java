package org.tallystick.tenancy;

import java.util.UUID;

/** The opaque id of one agency on the platform; it never changes and tells nothing about the agency. */
public record TenantId(UUID value) {
    public static TenantId of(String text) {
        return new TenantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
