package org.tallystick;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.BaseStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

/** Commands go down, news goes up, and nobody reaches inside a neighbor. */
class ModularityTests {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tallystick");

    @Test
    void modules_call_only_what_their_door_allows() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.tallystick.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void only_the_calendar_asks_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.tallystick.calendar", "org.tallystick.testing")
                .and()
                .doNotHaveFullyQualifiedName("org.tallystick.tenancy.Ids")
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(ALL);
    }

    @Test
    void nobody_works_on_threads_that_do_not_know_the_agency() {
        noClasses()
                .should()
                .callMethod("java.util.Collection", "parallelStream")
                .orShould()
                .callMethod(BaseStream.class, "parallel")
                .check(ALL);
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(ALL);
    }

    @Test
    void screens_and_controllers_and_entities_are_hidden() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .check(ALL);
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(ALL);
        classes()
                .that()
                .areAnnotatedWith("com.vaadin.flow.router.Route")
                .should()
                .bePackagePrivate()
                .check(ALL);
    }
}
