package org.tallystick.staff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;
import org.tallystick.security.Permission;
import org.tallystick.security.Question;

/**
 * Whether somebody may, from the seats they hold today and the grants of the action in force today, with the reason in
 * words. Title and rung play no part: only what is granted counts.
 */
record Decision(String username, List<Seat> seats, List<Grant> grants, Function<Grant, String> holders) {

    Permission on(Question question) {
        if (seats.isEmpty()) return refused("You hold no position at this agency today.");
        Grant nearest = null;
        for (var grant : grants) {
            var seat = seatWith(grant);
            if (seat == null) continue;
            if (!isAbout(grant, question)) continue;
            if (isWithin(grant.limit(), question)) return new Permission.Allowed(scope(seat.inWords(), grant) + ".");
            if (nearest == null || limitOf(grant).compareTo(limitOf(nearest)) > 0) nearest = grant;
        }
        return nearest == null ? nobodySaidSo(question) : tooMuch(nearest, question);
    }

    private Permission tooMuch(Grant nearest, Question question) {
        var amount = question.amount();
        return refused(scope(holders.apply(nearest), nearest)
                + (amount == null ? "; say the amount." : "; this is " + amount.inDollars() + "."));
    }

    private Permission nobodySaidSo(Question question) {
        var others = new LinkedHashSet<String>();
        for (var grant : grants) if (isAbout(grant, question)) others.add(holders.apply(grant));
        var action = Actions.inWords(question.action());
        var seat = "you hold "
                + String.join(" and ", seats.stream().map(Seat::inWords).toList()) + ".";
        return refused(
                others.isEmpty()
                        ? "Nobody at this agency may " + action + "; " + seat
                        : "Only " + listed(List.copyOf(others)) + " may " + action + "; " + seat);
    }

    private @Nullable Seat seatWith(Grant grant) {
        for (var seat : seats) if (seat.has(grant, username)) return seat;
        return null;
    }

    private static boolean isAbout(Grant grant, Question question) {
        if (question.ever()) return true;
        return (grant.debtType() == null || grant.debtType().equals(question.debtType()))
                && (grant.department() == null || grant.department().equals(question.department()));
    }

    private static boolean isWithin(@Nullable Money limit, Question question) {
        if (limit == null || question.ever()) return true;
        var amount = question.amount();
        return amount != null && amount.compareTo(limit) <= 0;
    }

    private static Money limitOf(Grant grant) {
        return grant.limit() == null ? Money.ofCents(Long.MAX_VALUE) : grant.limit();
    }

    private static String scope(String holder, Grant grant) {
        return holder + " may " + Actions.inWords(grant.action()) + grant.scope();
    }

    private static String listed(List<String> words) {
        if (words.size() == 1) return words.getFirst();
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    private static Permission refused(String reason) {
        return new Permission.Refused(reason);
    }
}
