package org.tallystick.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tallystick.agency.Onboarding;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.eligibility.Overdue;
import org.tallystick.eligibility.OverdueReceivable;
import org.tallystick.intake.KeptRow.Outcome;
import org.tallystick.intake.exports.ImportExports;
import org.tallystick.intake.exports.KeptRowsCsv;
import org.tallystick.intake.reading.Fault;
import org.tallystick.intake.reading.Mappings;
import org.tallystick.intake.reading.SaveMapping;
import org.tallystick.intake.reading.SenderMappings;
import org.tallystick.jobs.Jobs;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;

/** Debts that a department refers to San Francisco's bureau, or still holds; and mappings that are remembered. */
@ModuleTest(properties = "tallystick.jobs.enabled=false")
class ReferralsTests {

    private static final String RIDES = """
            {"name": "%s", "sender": "Fire EMS billing", "kind": "%s",
             "account": {"column": "Run"}, "debtType": {"constant": "EMS"},
             "party": {"name": {"column": "Patient"}}, "incurredOn": {"column": "Service"},
             "contacts": {"column": "Contacts"}, "sourceKey": ["Run"],
             "charges": [{"type": "SERVICE", "levied": {"column": "Amount"}}]}
            """;

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportExports exports;

    @Autowired
    private SenderMappings mappings;

    @Autowired
    private HeldFiles held;

    @Autowired
    private Overdue overdue;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private People people;

    @Autowired
    private Jobs jobs;

    @Autowired
    private BusinessDay day;

    @BeforeEach
    void the_city_is_set_up() throws IOException {
        if (people.all().isEmpty()) onboarding.apply(CityPackFixture.in(folder));
    }

    private String rides(String prefix) {
        return "Run,Patient,Service,Amount,Contacts\n" + line(prefix, 1, 400, "1210.00", "letter, call")
                + line(prefix, 2, 400, "300.00", "letter")
                + line(prefix, 3, 90, "774.00", "letter")
                + line(prefix, 4, 91, "300.01", "letter")
                + line(prefix, 5, 200, "986.40", "");
    }

    private String line(String prefix, int number, int daysAgo, String amount, String contacts) {
        return "%s-%d,\"Rivera, Ana %d\",%s,%s,\"%s\"%n"
                .formatted(prefix, number, number, day.today().minusDays(daysAgo), amount, contacts);
    }

    @Test
    void a_department_is_told_why_a_referral_is_refused_and_take_on_is_exempt() throws IOException {
        var referred = load("referred.csv", RIDES.formatted("ems-referrals", "referral"), rides("RUN"));

        assertThat(counts(referred)).containsExactly(5L, 2L, 0L, 0L, 3L);
        assertThat(imports.kept(referred.id(), Outcome.REJECTED, null, 0, 9))
                .extracting(KeptRow::column, KeptRow::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Amount",
                                "Less is owed than may be referred, which is $300.01 or more (San Francisco Administrative Code, chapter 10)"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Service",
                                "The debt is younger than the 91 days after which it may be referred (San Francisco Administrative Code, chapter 10)"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Contacts",
                                "The referral does not show the record of contacts (San Francisco Administrative Code, chapter 10)"));
        var back = new StringBuilder();
        KeptRowsCsv.write(imports, referred.id(), Outcome.REJECTED, as(() -> exports.take(referred, "back")), back);
        assertThat(back).contains("Less is owed than may be referred", "RUN-2");
        var created = new StringBuilder();
        KeptRowsCsv.writePosting(
                imports, referred.id(), RowOutcome.CREATED, as(() -> exports.take(referred, "created")), created);
        assertThat(created.toString().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("RUN-4"));

        var takenOn = load("taken.csv", RIDES.formatted("ems-take-on", "take-on"), rides("OLD"));
        assertThat(counts(takenOn)).containsExactly(5L, 5L, 0L, 0L, 0L);
    }

    @Test
    void a_list_of_what_a_department_holds_posts_nothing_and_shows_what_is_overdue() {
        var listed = load("holds.csv", RIDES.formatted("ems-holds", "inventory"), rides("HELD"));

        assertThat(listed.state()).isEqualTo(ImportState.READY);
        assertThat(as(() -> overdue.of("FIRE", 0, 9)))
                .extracting(OverdueReceivable::number, one -> one.daysOverdue(day.today()), OverdueReceivable::missing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("HELD-1", 309L, List.of()),
                        org.assertj.core.groups.Tuple.tuple("HELD-5", 109L, List.of("the record of contacts")),
                        org.assertj.core.groups.Tuple.tuple("HELD-4", 0L, List.of()));
        assertThat(as(overdue::byDepartment)).singleElement().satisfies(fire -> {
            assertThat(fire.department()).isEqualTo("FIRE");
            assertThat(fire.amount()).isEqualTo(Money.of("2496.41"));
        });
        assertThatThrownBy(() -> as(() -> imports.accept(listed.id()))).hasMessageContaining("Nothing of it posts");
    }

    @Test
    void a_mapping_is_remembered_in_versions_and_an_old_import_names_its_own() {
        var text = "Run,Patient,Service,Amount,Contacts,Crew\nM-1,\"Ito, Kei\",03/14/2024,1210.00,letter,7\n";
        var columns = List.of("Run", "Patient", "Service", "Amount", "Contacts", "Crew");
        var first = Mappings.read(RIDES.formatted("Fire rides", "take-on"));
        var file = as(() -> held.hold("march.csv", bytes(text)));
        assertThat(as(() -> mappings.madeFor(file.columns()))).isEmpty();
        assertThat(as(() -> held.tried(file, first))).singleElement().satisfies(row -> {
            assertThat(row.column()).isEqualTo("Service");
            assertThat(row.reason()).isEqualTo(Fault.DATE);
        });

        var saved = as(() -> mappings.save(new SaveMapping(first, columns)));
        assertThat(as(() -> mappings.save(new SaveMapping(first, columns))).version())
                .isEqualTo(1);
        var mended = Mappings.read(RIDES.formatted("Fire rides", "take-on")
                .replace("{\"column\": \"Service\"}", "{\"column\": \"Service\", \"dates\": \"MM_DD_YYYY\"}"));
        assertThat(as(() -> held.tried(file, mended))).singleElement().satisfies(row -> {
            assertThat(row.party()).isEqualTo("Ito, Kei");
            assertThat(row.levied()).isEqualTo(Money.of("1210"));
        });
        var old = as(() -> held.load(file.id(), saved.name(), ControlTotals.NONE));
        assertThat(as(() -> mappings.save(new SaveMapping(mended, columns))).version())
                .isEqualTo(2);

        var next = as(() -> held.hold("april.csv", bytes(text.replace("M-1", "M-2"))));
        assertThat(as(() -> mappings.madeFor(next.columns())))
                .singleElement()
                .satisfies(row -> assertThat(row.version()).isEqualTo(2));
        var fresh = as(() -> held.load(next.id(), "Fire rides", ControlTotals.NONE));
        assertThat(imports.of(fresh.id()).mappingInWords()).isEqualTo("Fire rides, version 2");
        assertThat(imports.of(old.id()).mappingInWords()).isEqualTo("Fire rides, version 1");
        assertThatThrownBy(() -> as(() -> mappings.save(new SaveMapping(
                        Mappings.read(RIDES.formatted("sedgwick-delinquent-tax", "take-on")), columns))))
                .hasMessageContaining("comes ready");
    }

    private ImportRow load(String name, String mapping, String text) {
        var row = as(() -> imports.load(new LoadFile(name, mapping, true), bytes(text)));
        jobs.runHere(ImportJob.NAME, Tenants.current(), row.id().toString());
        return imports.of(row.id());
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private <T extends @Nullable Object> T as(ScopedValue.CallableOp<T, RuntimeException> work) {
        var officer = people.all().stream()
                .filter(person -> person.username().equals("sf.tran"))
                .findFirst()
                .orElseThrow();
        return CurrentPerson.call(
                new SignedIn(officer.id(), officer.username(), officer.name(), Tenants.current(), SignedInAs.PERSON),
                work);
    }

    private static List<Long> counts(ImportRow row) {
        return List.of(row.rows(), row.created(), row.matched(), row.repeated(), row.rejected());
    }
}
