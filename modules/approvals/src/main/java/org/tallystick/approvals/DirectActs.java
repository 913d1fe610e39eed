package org.tallystick.approvals;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.tallystick.money.Money;

/**
 * Acts that a module does without a request, such as a void on its own day, and that count together with what is asked.
 * Declared as a bean by the module that does them.
 */
public interface DirectActs {

    /** One that was done, such as {@code voided}, over how much and when. */
    record Done(String inWords, Money amount, Instant at) {}

    /** The action that decides such an act where it is asked for. */
    String decideAction();

    /** Those since then about any of these accounts or debtors, whoever did them, the latest at least. */
    List<Done> about(Collection<String> concerns, Instant since);
}
