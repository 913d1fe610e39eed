package org.tallystick.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtRow;
import org.tallystick.accounts.Timeline;
import org.tallystick.agency.Onboarding;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.PartyKind;
import org.tallystick.intake.KeptRow.Outcome;
import org.tallystick.intake.exports.ImportExports;
import org.tallystick.intake.exports.KeptRowsCsv;
import org.tallystick.intake.reading.Fault;
import org.tallystick.intake.reading.ImportTotals;
import org.tallystick.jobs.Jobs;
import org.tallystick.ledger.BooksCheck;
import org.tallystick.ledger.Ledger;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;

/** Two files with the defects of real ones: hearings with blank and overpaid amounts, tickets without a number. */
@ModuleTest(properties = {"tallystick.jobs.enabled=false", "tallystick.test.agency=chicago"})
class TakeOnTests {

    private static final String HEARINGS = "nyc-oath-hearings";
    private static final String TICKETS = "phl-parking-unpaid";

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportExports exports;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Debtors debtors;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Timeline timeline;

    @Autowired
    private BooksCheck books;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TestTenant agency;

    @BeforeEach
    void the_city_is_set_up() throws IOException {
        if (people.all().isEmpty()) onboarding.apply(CityPackFixture.in(folder, "chicago"));
    }

    @Test
    void what_is_odd_about_a_hearing_posts_with_a_flag_and_what_contradicts_itself_does_not() {
        var done = finished(load("hearings.csv", HEARINGS, false, """
                case_id,hearing_date,violation_type,decision,amount_due,amount_paid,outstanding
                H1,2025-09-24,POLICE DEPARTMENT,SUSTAINED,300,100.5,199.5
                H2,,UNKNOWN,UNKNOWN,,,0
                H3,2025-09-24,AGENCY CODE MISSING OR INVALID,UNKNOWN,,1102,-1102
                H4,2025-09-24,TLC,DISMISSED,50,0,50
                H1,2025-09-24,POLICE DEPARTMENT,SUSTAINED,300,100.5,199.5
                H4,2025-09-24,TLC,DISMISSED,75,0,75
                H5,2025-09-24,TLC,SUSTAINED,75,5,75
                H6,2025-02-30,TLC,SUSTAINED,75,5,70
                """));

        assertThat(counts(done)).containsExactly(8L, 4L, 0L, 2L, 2L);
        assertThat(done.totals())
                .isEqualTo(new ImportTotals(Money.of("350"), Money.ZERO, Money.ZERO, Money.of("1202.50")));
        assertThat(anomalies(done))
                .containsOnly(
                        entry("blank_amount_due", 2L),
                        entry("blank_amount_paid", 1L),
                        entry("both_blank", 1L),
                        entry("blank_hearing_date", 1L),
                        entry("paid_more_than_due_negative_outstanding", 1L),
                        entry("penalty_0_but_paid", 1L),
                        entry("outstanding_not_due_minus_paid", 1L),
                        entry("agency_UNKNOWN_or_invalid", 2L),
                        entry("decision_UNKNOWN", 2L),
                        entry("dismissed_with_outstanding", 2L),
                        entry("duplicate_id_with_conflicting_amounts", 1L),
                        entry("exact_duplicate_rows", 1L));
        assertThat(reasons(done, Outcome.REJECTED)).containsOnly(entry(Fault.CONTRADICTION, 1L), entry(Fault.DATE, 1L));
        assertThat(reasons(done, Outcome.REPEATED))
                .containsOnly(entry(Earlier.IN_THIS_FILE, 1L), entry(Earlier.OTHERWISE, 1L));
        assertThat(imports.kept(done.id(), Outcome.FLAGGED, "penalty_0_but_paid", 0, 10))
                .singleElement()
                .satisfies(row -> assertThat(row.fields()).startsWith("H3"));
        assertThat(imports.count(done.id(), Outcome.FLAGGED)).isEqualTo(3);

        var overpaid = account("H3");
        assertThat(ledger.balanceOf(overpaid.id())).isEqualTo(Money.of("-1102"));
        assertThat(ledger.balanceOf(account("H2").id())).isEqualTo(Money.ZERO);
        assertThat(debtors.of(overpaid.party()).kind()).isEqualTo(PartyKind.UNKNOWN);
        assertThat(timeline.of(List.of(overpaid.id()), Set.of(), null, 10).items())
                .anySatisfy(entry -> assertThat(entry.text()).contains("Flagged: ", "penalty 0 but paid"));
        assertThat(books.run()).isEmpty();
    }

    private static final String CARS = """
            car_id,year,month,day,amount,violation,vehicle_make
            901,1991,1,2,38.0,STOP PROHIBITED  24,FORD
            902,2019,2,15,63.0,METER EXPIRED,
            901,2020,2,16,58.05,LOADING ZONE,FORD
            901,2020,2,16,58.05,LOADING ZONE,FORD
            901,2020,2,17,10,METER EXPIRED,TOYOTA
            901,2020,2,18,10,METER EXPIRED,HONDA
            902,2020,2,30,10,METER EXPIRED,HONDA
            901,2020,2,16,58.05,LOADING ZONE,FORD
            """;

    @Test
    void tickets_of_one_car_are_debts_of_one_account_and_one_seen_before_waits() {
        var tried = finished(load("tried.csv", TICKETS, true, CARS.replace("90", "80")));
        var done = finished(load("cars.csv", TICKETS, false, CARS));

        assertThat(counts(done)).containsExactly(8L, 2L, 3L, 2L, 1L).isEqualTo(counts(tried));
        assertThat(anomalies(done)).isEqualTo(anomalies(tried));
        assertThat(anomalies(done))
                .containsOnly(
                        entry("blank_make", 1L),
                        entry("exact_duplicate_rows", 2L),
                        entry("zero_or_negative_amount", 0L),
                        entry("car_ids_with_more_than_one_make", 1L),
                        entry("invalid_dates", 1L),
                        entry("tickets_older_than_10_years_at_2021_02", 1L));
        assertThat(accounts.byNumber("801")).isEmpty();
        var car = account("901");
        assertThat(debtors.of(car.party()).name()).isEqualTo("Owner of car 901");
        assertThat(accounts.debtsOf(List.of(car.id())).stream().map(DebtRow::number))
                .containsExactly("901-1", "901-2", "901-3", "901-4");
        assertThat(ledger.balanceOf(car.id())).isEqualTo(Money.of("116.05"));
        assertThat(imports.kept(done.id(), Outcome.REPEATED, null, 0, 10))
                .extracting(KeptRow::row, KeptRow::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(5L, "row 4"),
                        org.assertj.core.groups.Tuple.tuple(9L, "row 4"));

        as(() -> imports.accept(tried.id()));
        assertThat(counts(finished(tried.id()))).isEqualTo(counts(tried));
        assertThat(anomalies(imports.of(tried.id()))).isEqualTo(anomalies(tried));
        assertThat(books.run()).isEmpty();
    }

    @Test
    void a_later_file_adds_to_the_accounts_of_its_sender_and_to_nobody_elses() {
        finished(load("first.csv", TICKETS, false, CARS.replace("90", "70")));
        finished(load("others.csv", HEARINGS, false, """
                case_id,hearing_date,violation_type,decision,amount_due,amount_paid,outstanding
                777,2025-09-24,TLC,SUSTAINED,50,0,50
                """));

        var later = finished(load("later.csv", TICKETS, false, """
                car_id,year,month,day,amount,violation,vehicle_make
                701,1991,1,2,38.0,STOP PROHIBITED 24,FORD
                701,2021,1,2,12,METER EXPIRED,FORD
                777,2021,1,2,12,METER EXPIRED,FORD
                """));

        assertThat(counts(later)).containsExactly(3L, 0L, 1L, 1L, 1L);
        assertThat(accounts.debtsOf(List.of(account("701").id()))).hasSize(5);
        assertThat(reasons(later, Outcome.REJECTED)).containsOnly(entry(Triage.NUMBER_TAKEN, 1L));
        assertThat(reasons(later, Outcome.REPEATED)).containsOnly(entry(Earlier.IN_ANOTHER_FILE, 1L));
        assertThat(imports.kept(later.id(), Outcome.REPEATED, null, 0, 1)
                        .getFirst()
                        .value())
                .isEqualTo("row 2 of first.csv");
    }

    @Test
    void the_lists_of_repeated_and_flagged_rows_can_be_taken_away() throws IOException {
        var done = finished(load("list.csv", TICKETS, false, CARS.replace("90", "60")));

        var repeated = new StringBuilder();
        KeptRowsCsv.write(imports, done.id(), Outcome.REPEATED, as(() -> exports.take(done, "repeated")), repeated);
        assertThat(repeated.toString().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("\"row 4\"", "Seen before in this file", "\"601\""));
        var flagged = new StringBuilder();
        KeptRowsCsv.write(imports, done.id(), Outcome.FLAGGED, as(() -> exports.take(done, "flagged")), flagged);
        assertThat(flagged.toString().lines())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("\"blank make\"", "\"602\""));
    }

    @Test
    void a_list_that_was_taken_away_says_by_whom_and_can_still_be_sent_again() throws IOException {
        var done = finished(load("list.csv", TICKETS, false, CARS.replace("90", "85")));
        var repeated = new StringBuilder();
        KeptRowsCsv.write(imports, done.id(), Outcome.REPEATED, as(() -> exports.take(done, "repeats")), repeated);

        assertThat(repeated.toString().lines().findFirst().orElseThrow())
                .startsWith("\"Row\",\"Column\",\"Value\",\"Reason\",")
                .contains(",\"Exported by ")
                .endsWith(" All rows of the list \"\"repeats\"\" of list.csv, import " + done.id() + ".\"");
        var again = finished(load("again.csv", TICKETS, true, repeated.toString()));
        assertThat(again.rows()).isEqualTo(2);
        assertThat(again.rejected()).isZero();
    }

    private static List<Long> counts(ImportRow row) {
        return List.of(row.rows(), row.created(), row.matched(), row.repeated(), row.rejected());
    }

    private Map<String, Long> anomalies(ImportRow row) {
        return imports.anomalies(row.id()).stream().collect(Collectors.toMap(Anomaly::name, Anomaly::rows));
    }

    private Map<String, Long> reasons(ImportRow row, Outcome outcome) {
        return imports.reasons(row.id(), outcome).stream()
                .collect(Collectors.toMap(KeptReason::reason, KeptReason::rows));
    }

    private AccountRow account(String number) {
        return accounts.byNumber(number).orElseThrow();
    }

    private ImportId load(String name, String mapping, boolean dryRun, String text) {
        var file = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return as(() -> imports.load(new LoadFile(name, mapping, dryRun), file)).id();
    }

    private ImportRow finished(ImportId id) {
        jobs.runHere(ImportJob.NAME, Tenants.current(), id.toString());
        return imports.of(id);
    }

    private <T extends @Nullable Object> T as(ScopedValue.CallableOp<T, RuntimeException> work) {
        var sender = people.all().stream()
                .filter(person -> person.username().equals("ch.adeyemi"))
                .findFirst()
                .orElseThrow();
        return CurrentPerson.call(
                new SignedIn(sender.id(), sender.username(), sender.name(), agency.id(), SignedInAs.PERSON), work);
    }
}
