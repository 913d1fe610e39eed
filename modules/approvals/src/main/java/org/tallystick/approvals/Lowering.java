package org.tallystick.approvals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tallystick.money.Money;

/** What who decides sets lower: only what the kind knows, only downwards. */
final class Lowering {

    private Lowering() {}

    /** {@code Principal from $500.00 to $400.00}. Refused with {@link ApprovalRefused}. */
    static String inWords(List<Executes.Changeable> changeable, Map<String, Money> lower) {
        if (changeable.isEmpty())
            throw new ApprovalRefused("This is approved as it is, or sent back with what is to be changed.");
        var words = new ArrayList<String>();
        for (var one : changeable) {
            var wanted = lower.get(one.key());
            if (wanted == null || wanted.equals(one.now())) continue;
            if (wanted.isNegative() || wanted.compareTo(one.now()) > 0)
                throw new ApprovalRefused(one.words() + " is between nothing and "
                        + one.now().inDollars() + ": you can approve less than was asked, not more.");
            words.add(one.words() + " from " + one.now().inDollars() + " to " + wanted.inDollars());
        }
        if (lower.keySet().stream()
                .anyMatch(key -> changeable.stream().noneMatch(one -> one.key().equals(key))))
            throw new ApprovalRefused("That is no amount of this request.");
        if (words.isEmpty()) throw new ApprovalRefused("Nothing is lower than it was asked for. Approve it as it is.");
        return String.join(", ", words);
    }
}
