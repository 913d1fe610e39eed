package org.tallystick.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.payments.DuesFixture.amounts;
import static org.tallystick.payments.DuesFixture.due;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.Packs;
import org.tallystick.money.Money;
import org.tallystick.testing.EveryPack;

class ShippedDistributionTests {

    private static final Path TENANTS = Path.of("../../tenants");

    @EveryPack
    void every_pack_that_ships_can_be_obeyed(String pack) {
        assertThat(Packs.check(TENANTS.resolve(pack))).isEmpty();
    }

    /** What the law, or the county's practice, gives each charge; 50 ILCS 45/25 for Chicago, Penal Code 1203.1d(b) for San Joaquin. */
    @Test
    void each_agency_credits_part_payments_in_the_order_of_its_law() {
        var tax = List.of(
                due("TAX", "1200.00"), due("INTEREST", "60.00"), due("PENALTY", "120.00"), due("COST", "46.00"));
        assertThat(paid("chicago", "CITY_TAX", "TAX", "1280.00", tax))
                .as("never to a penalty before the tax and its interest")
                .containsExactly("1,200.00", "60.00", "20.00", "0.00");
        for (var county : List.of("san-francisco", "san-bernardino-county-fire"))
            assertThat(paid(county, "UNSECURED_TAX", "TAX", "500.00", tax))
                    .as(county)
                    .containsExactly("274.00", "60.00", "120.00", "46.00");

        var criminal = List.of(
                due("RESTITUTION", "500.00"),
                due("SURCHARGE", "40.00"),
                due("FINE", "200.00"),
                due("PENALTY_ASSESSMENT", "580.00"),
                due("RESTITUTION_FINE", "300.00"),
                due("COST", "125.00"));
        assertThat(paid("san-joaquin-county", "CRIMINAL_CASE", "FINE", "300.00", criminal))
                .containsExactly("300.00", "0.00", "0.00", "0.00", "0.00", "0.00");
        assertThat(paid("san-joaquin-county", "CRIMINAL_CASE", "FINE", "648.00", criminal))
                .containsExactly("500.00", "40.00", "20.00", "58.00", "30.00", "0.00");

        var court = List.of(
                due("RESTITUTION", "400.00"),
                due("RESTITUTION", "100.00"),
                due("VICTIM_COMP", "78.00"),
                due("VICTIM_ASSIST", "74.00"),
                due("LATE_FEE", "10.00"),
                due("FINE", "150.00"));
        assertThat(paid("denver-county-court", "CRIMINAL_CASE", "FINE", "600.00", court))
                .containsExactly("400.00", "100.00", "78.00", "22.00", "0.00", "0.00");
    }

    private static List<String> paid(String pack, String debtType, String nature, String payment, List<Due> dues) {
        var page = PackFolder.of(TENANTS.resolve(pack)).file("policies/distribution.yaml");
        var terms =
                DistributionOrders.KIND.read(page.child("terms").orElseThrow().plain());
        var debt = new OwedDebt("1", debtType, nature, LocalDate.of(2025, 1, 1), dues);
        return amounts(Distribution.of(Money.of(payment), terms.pools(List.of(debt))));
    }

    @Test
    void a_tier_that_cannot_be_obeyed_is_named_with_its_file(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("policies"));
        var text = Files.readString(TENANTS.resolve("_example/policies/distribution.yaml"));
        Files.writeString(folder.resolve("policies/distribution.yaml"), text.replace("basis: LEVIED", "basis: AGE"));

        assertThat(Packs.check(folder)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("policies/distribution.yaml");
            assertThat(problem.line()).isPositive();
            assertThat(problem.reason()).contains("tiers", "basis", "AGE");
        });
    }
}
