package org.tallystick.staff.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.Packs;
import org.tallystick.testing.EveryPack;

class ShippedPacksTests {

    private static final Path TENANTS = Path.of("../../tenants");

    @EveryPack
    void every_pack_that_ships_is_sound(String pack) {
        assertThat(Packs.check(TENANTS.resolve(pack))).isEmpty();
    }

    @EveryPack
    void every_class_of_a_pack_is_held_by_somebody(String name) {
        var pack = StaffPack.read(PackFolder.of(TENANTS.resolve(name)));

        assertThat(pack.classes())
                .allSatisfy(jobClass -> assertThat(pack.positions())
                        .anySatisfy(position -> assertThat(position.jobClass()).isEqualTo(jobClass.key())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "san-francisco",
                "denver-county-court",
                "chicago",
                "san-bernardino-county-fire",
                "san-joaquin-county"
            })
    void what_the_class_specification_leaves_open_is_a_question_to_the_agency(String name) {
        var pack = StaffPack.read(PackFolder.of(TENANTS.resolve(name)));

        assertThat(pack.openQuestions()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(pack.classes().stream().filter(JobClass::provisional))
                .allSatisfy(jobClass -> assertThat(jobClass.title()).endsWith("(title to be confirmed)"));
    }
}
