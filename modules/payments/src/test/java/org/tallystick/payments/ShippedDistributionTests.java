package org.tallystick.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tallystick.agency.Packs;
import org.tallystick.testing.EveryPack;

class ShippedDistributionTests {

    private static final Path TENANTS = Path.of("../../tenants");

    @EveryPack
    void every_pack_that_ships_can_be_obeyed(String pack) {
        assertThat(Packs.check(TENANTS.resolve(pack))).isEmpty();
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
