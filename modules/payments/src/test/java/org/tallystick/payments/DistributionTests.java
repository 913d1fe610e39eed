package org.tallystick.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.payments.DuesFixture.amounts;
import static org.tallystick.payments.DuesFixture.due;
import static org.tallystick.payments.DuesFixture.inTurn;
import static org.tallystick.payments.DuesFixture.oldestFirst;
import static org.tallystick.payments.DuesFixture.proRata;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tallystick.money.Money;

class DistributionTests {

    private final List<DistributionTier> courtTiers = List.of(
            proRata("Restitution", "RESTITUTION"),
            inTurn("State surcharge", "SURCHARGE"),
            proRata("Fines and penalty assessments", "FINE", "ASSESSMENT", "RESTITUTION_FINE"),
            proRata("Costs", "COST"));

    private final List<Due> courtCase = List.of(
            due("RESTITUTION", "500.00"),
            due("SURCHARGE", "40.00"),
            due("FINE", "200.00"),
            due("ASSESSMENT", "580.00"),
            due("RESTITUTION_FINE", "300.00"),
            due("COST", "125.00"));

    @Test
    void a_payment_smaller_than_the_restitution_goes_to_the_victim_alone() {
        var distribution = distribute("300.00", courtTiers, courtCase);

        assertThat(amounts(distribution)).containsExactly("300.00", "0.00", "0.00", "0.00", "0.00", "0.00");
        assertThat(distribution.rest()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_fine_nearly_paid_takes_its_last_15_dollars_and_its_neighbors_share_what_it_cannot_take() {
        var laterOn = List.of(
                due("RESTITUTION", "500.00", "0.00"),
                due("SURCHARGE", "40.00", "0.00"),
                due("FINE", "200.00", "15.00"),
                due("ASSESSMENT", "580.00"),
                due("RESTITUTION_FINE", "300.00"),
                due("COST", "125.00"));

        assertThat(amounts(distribute("360.00", courtTiers, laterOn)))
                .containsExactly("0.00", "0.00", "15.00", "227.39", "117.61", "0.00");
    }

    @Test
    void a_county_pays_costs_then_penalties_then_the_tax() {
        var county = List.of(inTurn("Costs", "COST"), inTurn("Penalties", "PENALTY"), inTurn("Tax", "TAX"));
        var bill =
                List.of(due("COST", "46.00"), due("PENALTY", "120.00"), due("PENALTY", "72.00"), due("TAX", "1200.00"));

        assertThat(amounts(distribute("500.00", county, bill))).containsExactly("46.00", "120.00", "72.00", "262.00");
    }

    @Test
    void a_city_never_pays_a_penalty_before_the_tax_and_its_interest() {
        var city = List.of(
                inTurn("Tax", "TAX"),
                inTurn("Interest", "INTEREST"),
                inTurn("Penalty", "PENALTY"),
                inTurn("Costs", "COST"));
        var bill = List.of(
                due("TAX", "1200.00"), due("INTEREST", "60.00"), due("PENALTY", "120.00"), due("COST", "46.00"));

        assertThat(amounts(distribute("1280.00", city, bill))).containsExactly("1,200.00", "60.00", "20.00", "0.00");
    }

    @Test
    void two_victims_come_before_the_surcharges_and_a_tier_without_charges_stops_nobody() {
        var denver = List.of(
                proRata("Restitution", "RESTITUTION"),
                inTurn("Victim compensation", "VICTIM_COMP"),
                inTurn("Victim assistance", "VICTIM_ASSIST"),
                inTurn("Late fees", "LATE"),
                inTurn("Fine", "FINE"),
                inTurn("Costs", "COST"),
                inTurn("Collection fee", "COLLECTION_FEE"));
        var owed = List.of(
                due("RESTITUTION", "400.00"),
                due("RESTITUTION", "100.00"),
                due("VICTIM_COMP", "78.00"),
                due("VICTIM_ASSIST", "74.00"),
                due("LATE", "10.00"),
                due("FINE", "150.00"));

        assertThat(amounts(distribute("600.00", denver, owed)))
                .containsExactly("400.00", "100.00", "78.00", "22.00", "0.00", "0.00");
    }

    @Test
    void on_a_judgment_the_order_of_the_tiers_rules_and_not_the_order_of_the_charges() {
        var judgment =
                List.of(inTurn("Levy costs", "LEVY"), inTurn("Interest", "INTEREST"), inTurn("Principal", "PRINCIPAL"));
        var owed = List.of(due("PRINCIPAL", "3000.00"), due("INTEREST", "125.00"), due("LEVY", "40.00"));

        assertThat(amounts(distribute("500.00", judgment, owed))).containsExactly("335.00", "125.00", "40.00");
    }

    @Test
    void the_oldest_ticket_is_paid_first_wherever_it_stands() {
        assertThat(amounts(distribute("250.00", List.of(oldestFirst()), threeTickets())))
                .containsExactly("0.00", "120.00", "130.00");
    }

    @Test
    void what_no_ticket_can_take_is_left_over() {
        var distribution = distribute("600.00", List.of(oldestFirst()), threeTickets());

        assertThat(amounts(distribution)).containsExactly("150.00", "120.00", "200.00");
        assertThat(distribution.rest()).isEqualTo(Money.of("130.00"));
    }

    @Test
    void half_of_a_halved_infraction_comes_out_as_half_of_every_component() {
        var shares = amounts(distribute("245.00", List.of(proRata("All", "*")), infraction("1.00")));

        assertThat(shares)
                .containsExactly(
                        "50.00", "50.00", "35.00", "25.00", "10.00", "20.00", "17.50", "2.00", "0.50", "35.00");
    }

    @Test
    void the_missing_cents_of_a_part_payment_go_to_the_largest_fractions() {
        var shares = amounts(distribute("100.00", List.of(proRata("All", "*")), infraction("0.50")));

        assertThat(shares)
                .containsExactly("20.41", "20.41", "14.29", "10.20", "4.08", "8.16", "7.14", "0.82", "0.20", "14.29");
    }

    @Test
    void of_equal_fractions_the_earlier_charge_takes_the_odd_cent() {
        var thirds = List.of(due("FEE", "10.00"), due("FEE", "10.00"), due("FEE", "10.00"));

        assertThat(amounts(distribute("10.00", List.of(proRata("Fees", "FEE")), thirds)))
                .containsExactly("3.34", "3.33", "3.33");
    }

    @Test
    void a_charge_that_no_tier_names_takes_nothing_and_says_so() {
        var distribution =
                distribute("50.00", List.of(inTurn("Tax", "TAX")), List.of(due("FEE", "10.00"), due("TAX", "20.00")));

        assertThat(amounts(distribution)).containsExactly("0.00", "20.00");
        assertThat(distribution.rest()).isEqualTo(Money.of("30.00"));
        assertThat(distribution.shares().getFirst().why()).isEqualTo("This distribution gives it nothing");
    }

    @Test
    void a_charge_in_credit_takes_nothing_and_gives_nothing() {
        var distribution = distribute(
                "50.00", List.of(proRata("All", "*")), List.of(due("TAX", "20.00", "-5.00"), due("FEE", "60.00")));

        assertThat(amounts(distribution)).containsExactly("0.00", "50.00");
    }

    @Test
    void a_charge_levied_at_nothing_but_owed_takes_what_the_others_have_no_room_for() {
        var distribution = distribute(
                "30.00", List.of(proRata("All", "*")), List.of(due("TAX", "20.00"), due("FEE", "0.00", "15.00")));

        assertThat(amounts(distribution)).containsExactly("20.00", "10.00");
    }

    @Test
    void each_line_says_why() {
        var distribution = distribute(
                "600.00",
                courtTiers,
                List.of(
                        due("RESTITUTION", "500.00"),
                        due("SURCHARGE", "40.00"),
                        due("FINE", "200.00"),
                        due("ASSESSMENT", "580.00"),
                        due("COST", "9.00")));

        assertThat(distribution.shares())
                .extracting(Share::why)
                .containsExactly(
                        "Restitution, paid first",
                        "State surcharge, after restitution",
                        "By amount levied, 25.64%",
                        "By amount levied, 74.36%",
                        "Nothing left for costs");
    }

    private static Distribution distribute(String payment, List<DistributionTier> tiers, List<Due> dues) {
        return Distribution.of(Money.of(payment), List.of(new Pool("", tiers, dues)));
    }

    private static List<Due> threeTickets() {
        return List.of(
                due("TICKET", "150.00", "150.00", LocalDate.of(2024, 11, 2)),
                due("TICKET", "120.00", "120.00", LocalDate.of(2023, 5, 19)),
                due("TICKET", "200.00", "200.00", LocalDate.of(2024, 1, 30)));
    }

    private static List<Due> infraction(String partStillOwed) {
        return DuesFixture.scaled(
                partStillOwed,
                "100.00",
                "100.00",
                "70.00",
                "50.00",
                "20.00",
                "40.00",
                "35.00",
                "4.00",
                "1.00",
                "70.00");
    }
}
