package org.tallystick.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.agency.Onboarding;
import org.tallystick.security.Authority;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Permission.Allowed;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.TenantState;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;

@ModuleTest
class StaffOnboardingTests {

    private static final List<String> TABLES =
            List.of("series", "job_class", "line", "position", "person", "holding", "authority", "open_question");

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private TenantRegistry agencies;

    @Autowired
    private People people;

    @Autowired
    private Authority authority;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @TempDir
    private Path folder;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void both_packs_are_onboarded_side_by_side_with_sign_ins_for_everybody() throws IOException {
        var sanFrancisco = onboarding.onboard(pack("san-francisco"));
        var denver = onboarding.onboard(pack("denver-county-court"));

        assertThat(agencies.active())
                .extracting(agency -> agency.slug())
                .contains("san-francisco", "denver-county-court");
        issuedOnceOrNever(sanFrancisco, 12);
        issuedOnceOrNever(denver, 10);
        Tenants.run(tenant("denver-county-court"), () -> {
            assertThat(people.byUsername("sf.tran")).isEmpty();
            var coordinator = people.byUsername("dn.marquez").orElseThrow();
            assertThat(coordinator.jobClass()).isEqualTo("CN3482 Court Collections Coordinator");
            assertThat(coordinator.rung()).isEqualTo("senior");
            assertThat(coordinator.position()).isEqualTo("Court Collections Coordinator");
        });
    }

    /** The packs are shared by the tests of this class: whichever test comes first takes them in. */
    private static void issuedOnceOrNever(Onboarding.Report report, int everybody) {
        if (report.logins().isEmpty()) return;
        assertThat(report.logins()).hasSize(everybody);
        assertThat(report.agencyKey()).startsWith("ts_");
        assertThat(report.logins()).allSatisfy(login -> {
            assertThat(login.apiKey()).isNotBlank();
            assertThat(login.password() == null).isEqualTo(login.service());
        });
    }

    @Test
    void admin_auditor_and_service_have_no_class_and_no_rung() throws IOException {
        onboarding.onboard(pack("san-francisco"));

        Tenants.run(tenant("san-francisco"), () -> {
            for (var username : List.of("sf.admin", "sf.auditor", "san-francisco.service")) {
                var person = people.byUsername(username).orElseThrow();
                assertThat(person.jobClass()).isNull();
                assertThat(person.rung()).isNull();
            }
            assertThat(people.byUsername("san-francisco.service").orElseThrow().service())
                    .isTrue();
        });
    }

    @Test
    void the_person_at_work_is_asked_about_and_the_answer_names_the_authority() throws IOException {
        onboarding.onboard(pack("san-francisco"));

        as(
                "sf.tran",
                () -> assertThat(authority.require("payment.take"))
                        .isEqualTo(new Allowed("4306 Collections Officer may take payments at the counter.")));
        as(
                "sf.auditor",
                () -> assertThatExceptionOfType(NotPermitted.class)
                        .isThrownBy(() -> authority.require("payment.take"))
                        .withMessageEndingWith("may take payments at the counter; you hold Auditor (read only)."));
    }

    @Test
    void onboarding_twice_changes_nothing() throws IOException {
        onboarding.onboard(pack("san-francisco"));
        var before = rows("san-francisco");

        Tenants.run(tenant("san-francisco"), () -> onboarding.apply(folder.resolve("san-francisco")));

        assertThat(rows("san-francisco")).isEqualTo(before);
    }

    @Test
    void who_leaves_the_pack_loses_every_right_at_once_and_stays_on_the_record() throws IOException {
        onboarding.onboard(pack("denver-county-court"));
        var positions = folder.resolve("denver-county-court/positions.yaml");
        var text = Files.readString(positions);
        Files.writeString(positions, text.replaceAll("\n.*dn\\.pell.*\n", "\n"));

        as("dn.pell", () -> assertThat(authority.may("account.view")).isTrue());
        onboarding.onboard(folder.resolve("denver-county-court"));

        as("dn.pell", () -> assertThat(authority.may("account.view")).isFalse());
        Tenants.run(
                tenant("denver-county-court"),
                () -> assertThat(people.byUsername("dn.pell").orElseThrow().position())
                        .isEqualTo("No position today"));
        Files.writeString(positions, text);
        onboarding.onboard(folder.resolve("denver-county-court"));
        as("dn.pell", () -> assertThat(authority.may("account.view")).isTrue());
    }

    @Test
    void a_position_is_held_on_the_agencys_own_day() throws IOException {
        onboarding.onboard(pack("san-francisco"));

        clock.set(Instant.parse("2026-01-05T07:59:00Z"));
        as("sf.kowalski", () -> assertThat(authority.may("account.view")).isFalse());
        clock.set(Instant.parse("2026-01-05T08:01:00Z"));
        as("sf.kowalski", () -> assertThat(authority.may("account.view")).isTrue());
    }

    @Test
    void somebody_of_another_agency_is_nobody_here() throws IOException {
        onboarding.onboard(pack("san-francisco"));
        onboarding.onboard(pack("denver-county-court"));
        var stranger = Tenants.call(
                tenant("denver-county-court"),
                () -> people.byUsername("dn.marquez").orElseThrow());
        var here = tenant("san-francisco");
        var signedIn = new SignedIn(stranger.id(), stranger.username(), stranger.name(), here, SignedInAs.PERSON);

        Tenants.run(
                here,
                () -> CurrentPerson.run(
                        signedIn,
                        () -> assertThatExceptionOfType(NotPermitted.class)
                                .isThrownBy(() -> authority.require("account.view"))
                                .withMessage("You are not among the people of this agency.")));
    }

    /** The shipped pack without what the modules above this one own. */
    private Path pack(String name) throws IOException {
        var source = Path.of("../../tenants", name);
        try (var files = Files.walk(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(name).resolve(source.relativize(file));
                Files.createDirectories(copy.getParent());
                if (!source.relativize(file).startsWith("policies") && !file.endsWith("sample.yaml"))
                    Files.copy(file, copy);
            }
        }
        return folder.resolve(name);
    }

    private TenantId tenant(String slug) {
        var agency = agencies.bySlug(slug).orElseThrow();
        assertThat(agency.state()).isEqualTo(TenantState.ACTIVE);
        return agency.id();
    }

    private void as(String username, Runnable work) {
        var tenant = tenant(username.startsWith("sf") ? "san-francisco" : "denver-county-court");
        Tenants.run(tenant, () -> {
            var person = people.byUsername(username).orElseThrow();
            CurrentPerson.run(new SignedIn(person.id(), username, person.name(), tenant, SignedInAs.PERSON), work);
        });
    }

    private List<String> rows(String slug) {
        return Tenants.call(
                tenant(slug),
                () -> TABLES.stream()
                        .flatMap(table -> jdbc
                                .sql("select '" + table + "' || t::text || xmin from " + table + " t order by 1")
                                .query((row, _) -> row.getString(1))
                                .list()
                                .stream())
                        .toList());
    }
}
