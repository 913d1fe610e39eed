package org.tallystick.worklists.owners;

import java.util.Collection;
import java.util.List;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;

/** An account as far as the rules of assignment look at it. */
record ToAssign(
        AccountId id,
        String name,
        String department,
        List<String> debtTypes,
        Money owed,
        Collection<String> languages,
        List<String> concerns) {}
