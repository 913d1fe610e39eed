package org.tallystick.payments;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tallystick.money.Money;

/**
 * Where each cent of a payment goes: pool after pool, and in each pool tier after tier. Nothing is created and nothing
 * is lost: the shares and the rest add up to the payment. Every due has a share, if only of zero.
 */
record Distribution(List<Share> shares, Money rest) {

    static Distribution of(Money payment, List<Pool> pools) {
        if (payment.isNegative()) throw new IllegalArgumentException("A payment of " + payment);
        var shares = new ArrayList<Share>();
        var rest = payment;
        for (var pool : pools) {
            var run = new Run(pool, rest);
            shares.addAll(run.shares());
            rest = run.rest;
        }
        var distribution = new Distribution(List.copyOf(shares), rest);
        if (!distribution.paid().plus(rest).equals(payment))
            throw new AssertionError(payment + " became " + distribution);
        return distribution;
    }

    Money paid() {
        return shares.stream().map(Share::pays).reduce(Money.ZERO, Money::plus);
    }

    /** One pool being filled. */
    private static final class Run {
        private final Pool pool;
        private final Map<Due, Share> taken = new HashMap<>();
        private Money rest;

        Run(Pool pool, Money payment) {
            this.pool = pool;
            this.rest = payment;
            var reason = new Reason(pool.tiers());
            for (int i = 0; i < pool.tiers().size(); i++) {
                var tier = pool.tiers().get(i);
                var dues = duesOf(i);
                switch (tier.method()) {
                    case SEQUENTIAL -> oneByOne(tier, inOrder(tier, dues), reason);
                    case PRO_RATA -> inProportion(tier, dues, reason);
                }
            }
        }

        List<Share> shares() {
            return pool.dues().stream()
                    .map(due -> taken.getOrDefault(due, new Share(due, Money.ZERO, Reason.NOT_NAMED)))
                    .toList();
        }

        private void oneByOne(DistributionTier tier, List<Due> dues, Reason reason) {
            for (var due : dues) take(due, rest.min(due.room()), reason.oneByOne(tier, due, rest));
        }

        private void inProportion(DistributionTier tier, List<Due> dues, Reason reason) {
            var basis = basisOf(tier);
            var shares = ProRata.split(
                    rest,
                    dues.stream().map(due -> due.basis(basis)).toList(),
                    dues.stream().map(Due::room).toList());
            var before = rest;
            for (int i = 0; i < dues.size(); i++)
                take(dues.get(i), shares.get(i), reason.inProportion(tier, dues, dues.get(i), shares.get(i), before));
        }

        private void take(Due due, Money share, String why) {
            taken.put(due, new Share(due, share, why));
            rest = rest.minus(share);
        }

        private List<Due> duesOf(int tier) {
            return pool.dues().stream().filter(due -> tierOf(due) == tier).toList();
        }

        /** The first tier that names its type, or else the one for all others; -1 when there is none. */
        private int tierOf(Due due) {
            var named = tierWith(due.type());
            return named >= 0 ? named : tierWith(DistributionTier.ALL_OTHERS);
        }

        private int tierWith(String type) {
            return IntStream.range(0, pool.tiers().size())
                    .filter(i -> pool.tiers().get(i).types().contains(type))
                    .findFirst()
                    .orElse(-1);
        }

        private static List<Due> inOrder(DistributionTier tier, List<Due> dues) {
            return tier.order() == DistributionTier.Order.OLDEST_FIRST
                    ? dues.stream().sorted(comparing(Due::leviedOn)).toList()
                    : dues;
        }
    }

    static DistributionTier.Basis basisOf(DistributionTier tier) {
        return tier.basis() == null ? DistributionTier.Basis.LEVIED : tier.basis();
    }
}
