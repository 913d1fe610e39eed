package org.tallystick.approvals;

import java.util.Collection;
import java.util.UUID;

/** Says under which ids one and the same debtor is kept; declared as a bean by the module that knows debtors. */
@FunctionalInterface
public interface OneDebtor {
    Collection<UUID> idsOf(UUID debtor);
}
