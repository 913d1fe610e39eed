package org.tallystick.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.payments.DuesFixture.due;
import static org.tallystick.payments.DuesFixture.inTurn;
import static org.tallystick.payments.DuesFixture.proRata;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.money.Money;

class DistributionTermsTests {

    private final OwedDebt parkingTicket = new OwedDebt(
            "T-77", "PARKING", "FINE", LocalDate.of(2024, 3, 1), List.of(due("FINE", "60.00"), due("COST", "20.00")));
    private final OwedDebt propertyTax = new OwedDebt(
            "B-12",
            "UNSECURED_TAX",
            "TAX",
            LocalDate.of(2022, 8, 31),
            List.of(due("COST", "40.00"), due("TAX", "100.00")));

    private final List<DistributionTier> usual = List.of(inTurn("Everything", "*"));
    private final DistributionTerms.Waterfall forTaxes =
            new DistributionTerms.Waterfall(null, List.of("TAX"), List.of(inTurn("Tax", "TAX"), inTurn("Costs", "*")));

    @Test
    void the_oldest_debt_is_paid_before_the_next_and_each_by_the_waterfall_of_its_nature() {
        var terms = new DistributionTerms(DistributionTerms.Debts.OLDEST_FIRST, usual, List.of(forTaxes));

        var pools = terms.pools(List.of(parkingTicket, propertyTax));

        assertThat(pools).extracting(Pool::why).first().isEqualTo("Oldest debt first: Aug 31, 2022");
        assertThat(Distribution.of(Money.of("150.00"), pools).shares())
                .extracting(share -> share.due().type() + " " + share.pays())
                .containsExactly("COST 40.00", "TAX 100.00", "FINE 10.00", "COST 0.00");
    }

    @Test
    void debts_paid_together_share_one_pool() {
        var terms = new DistributionTerms(DistributionTerms.Debts.TOGETHER, List.of(proRata("Everything", "*")), null);

        assertThat(Distribution.of(Money.of("110.00"), terms.pools(List.of(parkingTicket, propertyTax)))
                        .shares())
                .extracting(share -> share.pays().toString())
                .containsExactly("20.00", "50.00", "30.00", "10.00");
    }

    @Test
    void a_pro_rata_tier_with_an_order_makes_no_sense_and_is_refused() {
        assertThatThrownBy(() -> new DistributionTier(
                        "Fines",
                        List.of("FINE"),
                        DistributionTier.Method.PRO_RATA,
                        null,
                        DistributionTier.Order.OLDEST_FIRST))
                .hasMessageContaining("Fines");
    }
}
