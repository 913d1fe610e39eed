package org.tallystick.web;

import java.util.Set;
import org.tallystick.money.Money;

/**
 * What a hit of a search can be narrowed by, over the accounts behind it that this person may see.
 *
 * @param debtTypes their kinds of debt, by name
 * @param departments their departments, by name
 * @param owed what is owed on them together
 */
public record HitFacts(Set<String> debtTypes, Set<String> departments, Money owed) {
    public HitFacts {
        debtTypes = Set.copyOf(debtTypes);
        departments = Set.copyOf(departments);
    }
}
