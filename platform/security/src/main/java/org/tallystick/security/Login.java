package org.tallystick.security;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.tenancy.TenantId;

/** One sign-in with the agency it opens; without a membership it opens none. */
record Login(
        UUID id,
        String username,
        String name,
        SignedInAs kind,
        @Nullable String passwordHash,
        @Nullable TenantId tenant,
        @Nullable PersonId person,
        Instant sessionsFrom,
        boolean disabled) {

    /** Who this is when signed in; null when the login opens no agency. */
    @Nullable
    SignedIn signedIn() {
        if (kind == SignedInAs.OPERATOR) return new SignedIn(new PersonId(id), username, name, null, kind);
        return tenant == null || person == null ? null : new SignedIn(person, username, name, tenant, kind);
    }
}
