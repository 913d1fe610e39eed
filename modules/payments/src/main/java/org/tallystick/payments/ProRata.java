package org.tallystick.payments;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.tallystick.money.Money;

/**
 * Splits an amount in proportion to a basis, nobody taking more than there is room for: what one cannot take is spread
 * over the others again. Fractions of a cent are cut off, and the missing cents go to the largest fractions, the
 * earlier one first when they are equal.
 */
final class ProRata {

    private final long[] basis;
    private final long[] room;
    private final long[] shares;

    private ProRata(List<Money> basis, List<Money> room) {
        this.basis = basis.stream().mapToLong(Money::cents).toArray();
        this.room = room.stream().mapToLong(Money::cents).toArray();
        this.shares = new long[this.room.length];
    }

    /** The shares, in order; they add up to the amount, or to all the room when that is less. */
    static List<Money> split(Money amount, List<Money> basis, List<Money> room) {
        var split = new ProRata(basis, room);
        var total = Math.min(amount.cents(), Arrays.stream(split.room).sum());
        split.spread(total);
        return Arrays.stream(split.shares).mapToObj(Money::ofCents).toList();
    }

    private void spread(long amount) {
        var open = new ArrayList<>(IntStream.range(0, room.length)
                .filter(i -> basis[i] > 0)
                .boxed()
                .toList());
        var rest = fillThoseThatOverflow(amount, open);
        if (open.isEmpty()) fillThoseWithoutBasis(rest);
        else hand(rest, open);
    }

    private long fillThoseThatOverflow(long amount, List<Integer> open) {
        var rest = amount;
        while (true) {
            var left = rest;
            var whole = sumOfBasis(open);
            var full = open.stream()
                    .filter(i -> times(left, basis[i]).compareTo(times(room[i], whole)) >= 0)
                    .toList();
            if (full.isEmpty()) return rest;
            for (int i : full) {
                shares[i] = room[i];
                rest -= room[i];
            }
            open.removeAll(full);
        }
    }

    /** A charge levied at nothing but owed all the same takes what the others have no room for. */
    private void fillThoseWithoutBasis(long amount) {
        if (amount == 0) return;
        var bare = IntStream.range(0, room.length)
                .filter(i -> basis[i] == 0 && room[i] > 0)
                .boxed()
                .toList();
        bare.forEach(i -> basis[i] = room[i]);
        hand(amount, bare);
    }

    private void hand(long amount, List<Integer> open) {
        var whole = BigInteger.valueOf(sumOfBasis(open));
        var fractions = new BigInteger[room.length];
        var missing = amount;
        for (int i : open) {
            var parts = times(amount, basis[i]).divideAndRemainder(whole);
            shares[i] = parts[0].longValueExact();
            fractions[i] = parts[1];
            missing -= shares[i];
        }
        open.stream()
                .sorted(Comparator.comparing((Integer i) -> fractions[i]).reversed())
                .limit(missing)
                .forEach(i -> shares[i]++);
    }

    private long sumOfBasis(List<Integer> open) {
        return open.stream().mapToLong(i -> basis[i]).sum();
    }

    private static BigInteger times(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
