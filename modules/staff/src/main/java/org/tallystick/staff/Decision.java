package org.tallystick.staff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;
import org.tallystick.security.Permission;
import org.tallystick.security.Question;

/**
 * Whether somebody may, from the seats they hold or act at today and the grants and delegations in force today, with the
 * reason in words. Title and rung play no part: only what is granted counts.
 */
record Decision(Asked asked, List<Grant> grants, List<Delegation> delegations, Function<Grant, String> holders) {

    /** About whom it is asked: the name is null when they ask themselves. */
    record Asked(String username, @Nullable String name, List<Seat> seats) {
        String holds() {
            return name == null ? "you hold " : name + " holds ";
        }
    }

    Permission on(Question question) {
        if (asked.seats().isEmpty())
            return refused(
                    asked.name() == null
                            ? "You hold no position at this agency today."
                            : asked.name() + " holds no position at this agency today.");
        Grant nearest = null;
        Grant lacking = null;
        for (var seat : asked.seats())
            for (var grant : grants) {
                if (!seat.has(grant, asked.username()) || !seat.lends(grant) || !isAbout(grant, question)) continue;
                var document = grant.delegated() ? document(seat, question) : null;
                if (grant.delegated() && document == null) lacking = grant;
                else if (isWithin(grant.limit(), question)) return allowed(seat, grant, document);
                else if (nearest == null || limitOf(grant).compareTo(limitOf(nearest)) > 0) nearest = grant;
            }
        if (nearest != null) return tooMuch(nearest, question);
        return lacking == null ? nobodySaidSo(question) : undelegated(lacking);
    }

    /** By the class; by the position where that alone has it, or by name where it was given to the person alone. */
    private Permission allowed(Seat seat, Grant grant, @Nullable Delegation document) {
        var holder = switch (grant.kind()) {
            case CLASS -> seat.inWords();
            case POSITION -> holders.apply(grant);
            case PERSON -> seat.relief() == null ? holders.apply(grant) : seat.inWords();
        };
        var sentence = scope(holder, grant) + (document == null ? "" : " by " + document.inWords());
        var relief = seat.relief();
        if (relief == null)
            return new Permission.Allowed(sentence + ".", document == null ? null : document.actingFor());
        return new Permission.Allowed(sentence + "; " + relief.inWords() + ".", relief.actingFor());
    }

    private @Nullable Delegation document(Seat seat, Question question) {
        for (var one : delegations) {
            var plain = new Grant(
                    question.action(), one.kind(), one.holder(), null, null, null, one.from(), one.until(), null, true);
            if (seat.has(plain, asked.username()) && one.covers(question)) return one;
        }
        return null;
    }

    private Permission tooMuch(Grant nearest, Question question) {
        var amount = question.amount();
        return refused(scope(holders.apply(nearest), nearest)
                + (amount == null ? "; say the amount." : "; this is " + amount.inDollars() + "."));
    }

    private Permission undelegated(Grant lacking) {
        return refused(
                scope(holders.apply(lacking), lacking) + " only by a delegation; none in force today covers this.");
    }

    private Permission nobodySaidSo(Question question) {
        var others = new LinkedHashSet<String>();
        for (var grant : grants) if (isAbout(grant, question)) others.add(holders.apply(grant));
        var action = Actions.inWords(question.action());
        var seat = asked.holds()
                + String.join(
                        " and ",
                        asked.seats().stream().map(Seat::inWords).distinct().toList()) + ".";
        return refused(
                others.isEmpty()
                        ? "Nobody at this agency may " + action + "; " + seat
                        : "Only " + listed(List.copyOf(others)) + " may " + action + "; " + seat);
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
