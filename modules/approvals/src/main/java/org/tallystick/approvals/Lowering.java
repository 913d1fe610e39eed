package org.tallystick.approvals;

import static org.tallystick.calendar.WrittenDays.DAY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What who decides sets lower or ends earlier: only what the kind knows, only downwards. */
final class Lowering {

    private Lowering() {}

    /** {@code Principal from $500.00 to $400.00}. Refused with {@link ApprovalRefused}. */
    static String inWords(
            List<Executes.Changeable> changeable, List<Executes.Shortenable> shortenable, LessThanAsked less) {
        if (changeable.isEmpty() && shortenable.isEmpty())
            throw new ApprovalRefused("This is approved as it is, or sent back with what is to be changed.");
        var words = new ArrayList<String>();
        var unknown = new HashSet<>(less.amounts().keySet());
        unknown.addAll(less.lastDays().keySet());
        for (var one : changeable) {
            unknown.remove(one.key());
            lower(one, less, words);
        }
        for (var one : shortenable) {
            unknown.remove(one.key());
            shorten(one, less, words);
        }
        if (!unknown.isEmpty()) throw new ApprovalRefused("That is no amount and no day of this request.");
        if (words.isEmpty()) throw new ApprovalRefused("Nothing is less than it was asked for. Approve it as it is.");
        return String.join(", ", words);
    }

    private static void lower(Executes.Changeable one, LessThanAsked less, List<String> words) {
        var wanted = less.amounts().get(one.key());
        if (wanted == null || wanted.equals(one.now())) return;
        if (wanted.isNegative() || wanted.compareTo(one.now()) > 0)
            throw new ApprovalRefused(one.words() + " is between nothing and "
                    + one.now().inDollars() + ": you can approve less than was asked, not more.");
        words.add(one.words() + " from " + one.now().inDollars() + " to " + wanted.inDollars());
    }

    private static void shorten(Executes.Shortenable one, LessThanAsked less, List<String> words) {
        var wanted = less.lastDays().get(one.key());
        var now = one.now();
        if (wanted == null || wanted.equals(now)) return;
        if (wanted.isBefore(one.earliest()) || (now != null && wanted.isAfter(now)))
            throw new ApprovalRefused(one.words() + " is " + DAY.format(one.earliest())
                    + (now == null
                            ? " or later."
                            : " to " + DAY.format(now) + ": you can shorten it, not prolong it."));
        words.add(one.words() + (now == null ? " set to " : " from " + DAY.format(now) + " to ") + DAY.format(wanted));
    }
}
