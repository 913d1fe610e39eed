package org.tallystick.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tallystick.ledger.ChargeId;
import org.tallystick.money.Money;

class DistributionPropertyTests {

    private static final int ROUNDS = 20_000;
    private static final List<String> TYPES = List.of("TAX", "FEE", "FINE", "COST", "OTHER");

    @Test
    void no_cent_is_made_or_lost_and_no_charge_takes_more_than_it_is_owed() {
        var seed = Long.getLong("sim.seed", System.nanoTime());
        System.out.println("Distribution property seed " + seed + " (replay with -Dsim.seed=" + seed + ")");
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var pools = List.of(pool(random), pool(random));
            var payment = Money.ofCents(random.nextLong(1, 400_000));
            check("seed " + seed + ", round " + round, payment, pools, Distribution.of(payment, pools));
        }
    }

    private static void check(String where, Money payment, List<Pool> pools, Distribution distribution) {
        var dues = pools.stream().flatMap(pool -> pool.dues().stream()).toList();
        assertThat(distribution.shares()).as(where).extracting(Share::due).containsExactlyElementsOf(dues);
        assertThat(distribution.paid().plus(distribution.rest())).as(where).isEqualTo(payment);
        assertThat(distribution.rest().isNegative()).as(where).isFalse();
        for (var share : distribution.shares()) {
            assertThat(share.pays()).as(where).isBetween(Money.ZERO, share.due().room());
            assertThat(share.why()).as(where).isNotBlank();
        }
        var reachable = pools.stream()
                .flatMap(pool -> pool.dues().stream().filter(due -> reaches(pool, due)))
                .map(Due::room)
                .reduce(Money.ZERO, Money::plus);
        assertThat(distribution.paid()).as(where).isEqualTo(payment.min(reachable));
    }

    private static boolean reaches(Pool pool, Due due) {
        return pool.tiers().stream()
                .anyMatch(tier ->
                        tier.types().contains(due.type()) || tier.types().contains("*"));
    }

    private static Pool pool(Random random) {
        var tiers = new ArrayList<DistributionTier>();
        for (var type : TYPES)
            if (random.nextInt(3) > 0)
                tiers.add(random.nextBoolean() ? DuesFixture.proRata(type, type) : DuesFixture.inTurn(type, type));
        tiers.add(
                random.nextBoolean()
                        ? DuesFixture.oldestFirst()
                        : new DistributionTier(
                                "By balance",
                                List.of("FEE"),
                                DistributionTier.Method.PRO_RATA,
                                DistributionTier.Basis.BALANCE,
                                null));
        var dues = new ArrayList<Due>();
        for (int i = random.nextInt(9); i > 0; i--) dues.add(anyDue(random));
        return new Pool("", tiers, dues);
    }

    private static Due anyDue(Random random) {
        var levied = random.nextInt(10) == 0 ? 0 : random.nextLong(1, 90_000);
        var balance = random.nextInt(8) == 0 ? random.nextLong(-500, 500) : random.nextLong(0, levied + 1);
        return new Due(
                new ChargeId(new UUID(random.nextLong(), random.nextLong())),
                TYPES.get(random.nextInt(TYPES.size())),
                Money.ofCents(levied),
                Money.ofCents(balance),
                LocalDate.ofEpochDay(random.nextInt(15_000, 20_000)));
    }
}
