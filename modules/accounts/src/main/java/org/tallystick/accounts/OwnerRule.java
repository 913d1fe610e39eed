package org.tallystick.accounts;

import java.util.List;
import java.util.Map;
import org.tallystick.security.PersonId;

/** Says who gets accounts that are opened without an owner of their sender's; declared as a bean by a higher module. */
@FunctionalInterface
public interface OwnerRule {
    /** An account for which no rule speaks is left out, and stays with whom its command names. */
    Map<AccountId, PersonId> ownersOf(List<OpenAccount> opened);
}
