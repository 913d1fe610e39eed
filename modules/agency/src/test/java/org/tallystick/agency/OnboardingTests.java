package org.tallystick.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.agency.TestParts.CounterHours;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.policy.Policies;
import org.tallystick.tenancy.Tenant;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.TenantState;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;

@ModuleTest
class OnboardingTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final List<String> TABLES =
            List.of("agency_profile", "department", "debt_type", "charge_type", "code", "closure");

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private TenantRegistry agencies;

    @Autowired
    private Agencies current;

    @Autowired
    private Departments departments;

    @Autowired
    private DebtTypes debtTypes;

    @Autowired
    private Codes codes;

    @Autowired
    private OfficeDays officeDays;

    @Autowired
    private Policies policies;

    @Autowired
    private BusinessDay day;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Test
    void a_pack_becomes_an_agency_at_work() throws IOException {
        var slug = aPack();

        var report = onboarding.onboard(folder);

        assertThat(report.agencyKey()).isEqualTo("key");
        assertThat(agency(slug).state()).isEqualTo(TenantState.ACTIVE);
        Tenants.run(agency(slug).id(), () -> {
            assertThat(current.current().slug()).isEqualTo(slug);
            assertThat(day.zone()).isEqualTo(ZoneId.of("America/Chicago"));
            assertThat(departments.all())
                    .containsExactly(
                            new Department("TREASURER", "Treasurer"), new Department("LIBRARY", "County Library"));
            assertThat(debtTypes.byCode("PROPERTY_TAX").orElseThrow().chargeTypes())
                    .extracting(ChargeType::code)
                    .containsExactly("TAX", "PENALTY", "COST");
            assertThat(policies.inForce(TestParts.COUNTER_HOURS, LocalDate.of(2026, 11, 20))
                            .terms())
                    .isEqualTo(new CounterHours(8, 16));
        });
    }

    @Test
    void business_days_pass_over_weekends_holidays_and_closures() throws IOException {
        var slug = aPack();
        onboarding.onboard(folder);

        Tenants.run(agency(slug).id(), () -> {
            var wednesday = LocalDate.of(2026, 11, 25);
            assertThat(officeDays.after(wednesday, 0)).isEqualTo(wednesday);
            assertThat(officeDays.after(wednesday, 1)).isEqualTo(LocalDate.of(2026, 11, 30));
            assertThat(officeDays.after(LocalDate.of(2026, 11, 26), 0)).isEqualTo(LocalDate.of(2026, 11, 30));
            assertThat(officeDays.after(LocalDate.of(2026, 12, 24), 1)).isEqualTo(LocalDate.of(2026, 12, 28));
        });
    }

    @Test
    void a_code_keeps_what_the_pack_says_it_does() throws IOException {
        var slug = aPack();
        var pack = PackFixture.at(folder);
        pack.replace("codes/tenders.yaml", "name: Cash}", "name: Cash, does: {count: 2}}");
        onboarding.onboard(folder);

        Tenants.run(agency(slug).id(), () -> {
            assertThat(codes.of("tender")).extracting(CodeRow::code).startsWith("CASH", "CHECK");
            assertThat(codes.find("tender", "CASH").orElseThrow().does()).isEqualTo(Map.of("count", 2));
            assertThat(codes.find("tender", "SHELL")).isEmpty();
        });
    }

    @Test
    void killed_after_any_step_it_is_not_at_work_and_can_be_repeated() throws IOException {
        aPack();
        var undisturbed = new ArrayList<String>();
        onboarding.onboard(folder, undisturbed::add);
        assertThat(undisturbed)
                .containsSequence("agency", "agency", "policies", "policies", "keys", "keys", "activated");

        for (var kill = 1; kill < undisturbed.size(); kill++) {
            var slug = again();
            assertThatExceptionOfType(Killed.class).isThrownBy(killedAt(kill));
            assertThat(agency(slug).state()).isEqualTo(TenantState.PREPARING);

            var report = onboarding.onboard(folder);

            assertThat(agency(slug).state()).isEqualTo(TenantState.ACTIVE);
            assertThat(report.agencyKey())
                    .as("issued anew after %s", undisturbed.get(kill - 1))
                    .isEqualTo("key");
            Tenants.run(agency(slug).id(), () -> assertThat(debtTypes.all()).hasSize(2));
        }
    }

    @Test
    void onboarding_twice_changes_nothing() throws IOException {
        var slug = aPack();
        onboarding.onboard(folder);
        var before = rows(slug);

        var report = onboarding.onboard(folder);

        assertThat(report.logins()).isEmpty();
        assertThat(rows(slug)).isEqualTo(before);
    }

    @Test
    void a_changed_pack_changes_what_differs_and_retires_what_is_gone() throws IOException {
        var slug = aPack();
        onboarding.onboard(folder);
        var before = rows(slug);
        assertThat(onboarding.isTakenIn(folder)).isTrue();
        spoiled().replace("debt-types.yaml", "name: Property tax", "name: Real property tax");
        spoiled().replace("debt-types.yaml", "  - code: BOOK", "  - code: MEDIA");
        assertThat(onboarding.isTakenIn(folder)).as("it changed meanwhile").isFalse();

        onboarding.onboard(folder);

        assertThat(onboarding.isTakenIn(folder)).isTrue();
        var after = rows(slug);
        Tenants.run(agency(slug).id(), () -> {
            assertThat(debtTypes.all()).extracting(DebtType::name).containsExactly("Real property tax", "Lost book");
            assertThat(debtTypes.byCode("BOOK")).isPresent();
            assertThat(debtTypes.all()).extracting(DebtType::code).doesNotContain("BOOK");
        });
        assertThat(after)
                .containsAll(before.stream()
                        .filter(row -> row.startsWith("department"))
                        .toList());
    }

    @Test
    void credentials_that_were_lost_are_issued_again() throws IOException {
        aPack();
        onboarding.onboard(folder);

        assertThat(onboarding.reissue(folder).agencyKey()).isEqualTo("key");
    }

    @Test
    void a_pack_with_a_problem_leaves_nothing_behind() throws IOException {
        var slug = aPack();
        spoiled().replace("profile.yaml", "numberPrefix: EX", "numberPrefix: e");

        assertThatExceptionOfType(PackRefused.class)
                .isThrownBy(() -> onboarding.onboard(folder))
                .withMessageContaining("profile.yaml:17: numberPrefix");
        assertThat(agencies.bySlug(slug)).isEmpty();
    }

    @Test
    void a_policy_that_does_not_fit_its_kind_is_named_with_its_line() throws IOException {
        aPack();
        spoiled().replace("policies/counter-hours.yaml", "opensAt: 8", "opensAt: early");

        assertThatExceptionOfType(PackRefused.class)
                .isThrownBy(() -> onboarding.onboard(folder))
                .withMessageContaining("policies/counter-hours.yaml:5: terms: opensAt");
    }

    @Test
    void a_name_that_cannot_be_told_from_a_neighbors_is_refused() throws IOException {
        aPack();
        onboarding.onboard(folder);
        spoiled().replace("profile.yaml", "slug: ", "slug: x");
        spoiled().replace("profile.yaml", "name: County", "name: C0unty");

        assertThatExceptionOfType(PackRefused.class)
                .isThrownBy(() -> onboarding.onboard(folder))
                .withMessageContaining("another agency has a name that cannot be told from this one");
    }

    private static final class Killed extends RuntimeException {}

    private ThrowingCallable killedAt(int step) {
        var seen = new AtomicInteger();
        Consumer<String> killer = _ -> {
            if (seen.incrementAndGet() == step) throw new Killed();
        };
        return () -> onboarding.onboard(folder, killer);
    }

    private String aPack() throws IOException {
        var pack = PackFixture.in(folder);
        pack.deleteAll("policies");
        pack.write("policies/counter-hours.yaml", """
                kind: counter-hours
                code: default
                from: 2026-01-01
                terms:
                  opensAt: 8
                  closesAt: 16
                """.getBytes(StandardCharsets.UTF_8));
        pack.replace("profile.yaml", "slug: example-county", "slug: county-of-0");
        pack.replace("profile.yaml", "name: County of Example", "name: County of No 0");
        return again();
    }

    /** The same pack for one more agency. */
    private String again() throws IOException {
        var text = Files.readString(folder.resolve("profile.yaml"));
        var letters =
                Integer.toString(NUMBER.incrementAndGet()).replace('0', 'a').replace('1', 'b');
        Files.writeString(
                folder.resolve("profile.yaml"),
                text.replaceAll("slug: .*", "slug: county-of-" + letters)
                        .replaceAll("name: County of .*", "name: County of No " + letters));
        return "county-of-" + letters;
    }

    private PackFixture spoiled() {
        return PackFixture.at(folder);
    }

    private Tenant agency(String slug) {
        return agencies.bySlug(slug).orElseThrow();
    }

    /** Every row with the transaction that wrote it: an update that changes nothing would still show. */
    private List<String> rows(String slug) {
        return Tenants.call(
                agency(slug).id(),
                () -> TABLES.stream()
                        .flatMap(table -> jdbc
                                .sql("select '" + table + "' || t::text || xmin from " + table + " t order by 1")
                                .query((row, _) -> row.getString(1))
                                .list()
                                .stream())
                        .toList());
    }
}
