package org.tallystick.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tallystick.tenancy.TenantId;

/** Who is at work and for which agency; the agency is null only for the operator, who works for none. */
public record SignedIn(
        PersonId person,
        String username,
        String name,
        @Nullable TenantId tenant,
        SignedInAs kind) {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    public SignedIn {
        if ((tenant == null) != (kind == SignedInAs.OPERATOR))
            throw new IllegalArgumentException(
                    "Everybody but the operator works for an agency, and the operator for none.");
    }

    /** The system doing an agency's own work, such as its nightly run. */
    public static SignedIn system(TenantId tenant) {
        return new SignedIn(NOBODY, "system", "Tallystick", tenant, SignedInAs.SYSTEM);
    }
}
