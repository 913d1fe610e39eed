package org.tallystick.debtors;

import java.util.UUID;

/** Says whether the agency has a debt; declared as a bean by the module that keeps debts. */
@FunctionalInterface
public interface KnowsDebts {

    boolean has(UUID debt);
}
