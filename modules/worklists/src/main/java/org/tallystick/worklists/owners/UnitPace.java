package org.tallystick.worklists.owners;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.tallystick.correspondence.PromiseRow;
import org.tallystick.ledger.ReceivedRow;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;

/** How the unit's work goes: of the promises that were due lately, how many were kept; and how many accounts were worked. */
public record UnitPace(Map<PersonId, Kept> promises, Map<String, Long> worked) {

    /** So many days before today promises were due. */
    public static final int DAYS_OF_PROMISES = 30;

    /** So many office days before today accounts were worked. */
    public static final int OFFICE_DAYS = 10;

    /** Of the promises that one person took. */
    public record Kept(int kept, int due) {
        /** In whole percent. */
        public int percent() {
            return (int) Math.round(100.0 * kept / due);
        }
    }

    /** Empty while the person took none that were due. */
    public @Nullable Kept of(PersonId person) {
        return promises.get(person);
    }

    /** Office days in which what is late and due today is worked, at the pace of the last ones; empty without a pace. */
    public OptionalDouble daysToClear(UnitLoad.Function function) {
        long accounts = worked.getOrDefault(function.name(), 0L);
        long due = function.late() + function.today();
        if (due == 0) return OptionalDouble.of(0);
        return accounts == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) due * OFFICE_DAYS / accounts);
    }

    /** A promise is kept when its amount was paid on its accounts by its day; what keeps one keeps no other. */
    static Map<PersonId, Kept> kept(List<PromiseRow> promises, List<ReceivedRow> received) {
        var kept = new HashMap<PersonId, Kept>();
        var left = new ArrayList<>(received);
        for (var one : promises) {
            var before = kept.getOrDefault(one.takenBy(), new Kept(0, 0));
            int more = isKept(one, left) ? 1 : 0;
            kept.put(one.takenBy(), new Kept(before.kept() + more, before.due() + 1));
        }
        return kept;
    }

    private static boolean isKept(PromiseRow one, List<ReceivedRow> left) {
        var accounts = new HashSet<>(one.accounts());
        var rest = one.promise().amount();
        var taken = new HashMap<Integer, Money>();
        for (int i = 0; i < left.size() && rest.isPositive(); i++) {
            var payment = left.get(i);
            if (!accounts.contains(payment.account())
                    || payment.on().isBefore(one.takenOn())
                    || payment.on().isAfter(one.promise().by())) continue;
            var part = rest.min(payment.amount());
            taken.put(i, part);
            rest = rest.minus(part);
        }
        if (rest.isPositive()) return false;
        taken.forEach((at, part) -> {
            var payment = left.get(at);
            left.set(
                    at,
                    new ReceivedRow(
                            payment.account(), payment.on(), payment.amount().minus(part)));
        });
        return true;
    }
}
