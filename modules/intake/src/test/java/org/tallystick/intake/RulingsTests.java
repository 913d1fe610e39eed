package org.tallystick.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.Timeline;
import org.tallystick.agency.Onboarding;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.intake.KeptRow.Outcome;
import org.tallystick.intake.reading.Fault;
import org.tallystick.jobs.Jobs;
import org.tallystick.ledger.BooksCheck;
import org.tallystick.ledger.Ledger;
import org.tallystick.money.Money;
import org.tallystick.policy.Policies;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;

/** What a clerk decides about rows that did not post by themselves. */
@ModuleTest(properties = {"tallystick.jobs.enabled=false", "tallystick.test.agency=chicago"})
class RulingsTests {

    private static final String HEARINGS = "nyc-oath-hearings";
    private static final String TICKETS = "phl-parking-unpaid";
    private static final String HEADER =
            "case_id,hearing_date,violation_type,decision,amount_due,amount_paid,outstanding\n";

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Rulings rulings;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Timeline timeline;

    @Autowired
    private BooksCheck books;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Policies policies;

    @Autowired
    private BusinessDay day;

    @BeforeEach
    void the_city_is_set_up() throws IOException {
        if (people.all().isEmpty()) onboarding.apply(CityPackFixture.in(folder, "chicago"));
    }

    @Test
    void a_row_repaired_in_the_dry_run_posts_when_the_file_is_accepted() {
        var tried = load("repair.csv", HEARINGS, true, HEADER + """
                R1,2025-09-24,TLC,SUSTAINED,100,0,100
                R2,2025-09-24,TLC,SUSTAINED,"348,00",0,348
                R3,2025-99-24,TLC,SUSTAINED,50,0,50
                """);
        assertThat(counts(tried)).containsExactly(3L, 1L, 0L, 0L, 2L);
        assertThat(tried.file().balance()).isEqualTo(Money.of("150"));

        var repaired = rule(tried, Ruling.REPAIR, List.of(3L), Map.of("amount_due", "348.00"), null);
        assertThat(counts(repaired)).containsExactly(3L, 2L, 0L, 0L, 1L);
        assertThat(repaired.file().balance()).isEqualTo(Money.of("498"));

        var stillWrong = rule(tried, Ruling.REPAIR, List.of(4L), Map.of("hearing_date", "soon"), null);
        assertThat(counts(stillWrong)).containsExactly(3L, 2L, 0L, 0L, 1L);
        assertThat(imports.kept(tried.id(), Outcome.REJECTED, null, 0, 5))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.fields()).contains("soon");
                    assertThat(row.original()).contains("2025-99-24");
                });

        as(() -> imports.accept(tried.id()));
        var posted = finished(tried);
        assertThat(posted.state()).isEqualTo(ImportState.POSTED);
        assertThat(counts(posted)).containsExactly(3L, 2L, 0L, 0L, 1L);
        assertThat(balanceOf("R2")).isEqualTo(Money.of("348"));

        var supplement =
                rule(posted, Ruling.REPAIR, List.of(4L), Map.of("hearing_date", "2025-09-24"), "typed from paper");
        assertThat(counts(supplement)).containsExactly(3L, 3L, 0L, 0L, 0L);
        assertThat(balanceOf("R3")).isEqualTo(Money.of("50"));
        assertThat(rulings.of(posted.id(), 10))
                .extracting(RulingRow::cameOut)
                .containsExactly(RowOutcome.CREATED, RowOutcome.REJECTED, RowOutcome.CREATED);
        assertThat(books.run()).isEmpty();
    }

    @Test
    void a_row_given_up_stays_rejected_and_is_done_with() {
        var tried = load("giveup.csv", HEARINGS, true, HEADER + """
                G1,2025-09-24,TLC,SUSTAINED,100,0,100
                G2,2025-09-24,TLC,SUSTAINED,x,0,1
                """);
        assertThatThrownBy(() -> rule(tried, Ruling.DISCARD, List.of(3L), Map.of(), " "))
                .isInstanceOf(ImportRefused.class);

        var after = rule(tried, Ruling.DISCARD, List.of(3L), Map.of(), "the sender withdrew it");

        assertThat(counts(after)).containsExactly(2L, 1L, 0L, 0L, 1L);
        assertThat(imports.reasons(tried.id(), Outcome.REJECTED)).containsExactly(new KeptReason(KeptRow.SETTLED, 1));
        as(() -> imports.accept(tried.id()));
        assertThat(counts(finished(tried))).containsExactly(2L, 1L, 0L, 0L, 1L);
        assertThat(imports.kept(tried.id(), Outcome.REJECTED, KeptRow.SETTLED, 0, 5))
                .hasSize(1);
    }

    @Test
    void a_repeated_ticket_is_dismissed_or_posted_as_a_further_debt() {
        var tried = load("cars.csv", TICKETS, true, """
                car_id,year,month,day,amount,violation,vehicle_make
                501,2020,2,16,58.05,LOADING ZONE,FORD
                501,2020,2,16,58.05,LOADING ZONE,FORD
                501,2020,2,16,58.05,LOADING ZONE,FORD
                """);
        assertThat(counts(tried)).containsExactly(3L, 1L, 0L, 2L, 0L);

        rule(tried, Ruling.DISMISS, List.of(3L), Map.of(), null);
        var further = rule(tried, Ruling.FURTHER, List.of(4L), Map.of(), "two tickets on one day");
        assertThat(counts(further)).containsExactly(3L, 1L, 1L, 1L, 0L);

        as(() -> imports.accept(tried.id()));
        var posted = finished(tried);
        assertThat(counts(posted)).containsExactly(3L, 1L, 1L, 1L, 0L);
        assertThat(balanceOf("501")).isEqualTo(Money.of("116.10"));
        assertThat(imports.anomalies(tried.id()))
                .contains(new Anomaly("exact_duplicate_rows", 2, 1, Money.of("116.10")));

        var again = rule(posted, Ruling.FURTHER, List.of(3L), Map.of(), "a third one after all");
        assertThat(counts(again)).isEqualTo(counts(posted));
        assertThat(books.run()).isEmpty();
    }

    @Test
    void changed_amounts_of_a_known_debt_are_shown_before_and_after_and_posted_as_their_difference() {
        load("first.csv", HEARINGS, false, HEADER + "C1,2025-09-24,TLC,SUSTAINED,300,100,200\n");
        var later = load("later.csv", HEARINGS, false, HEADER + """
                C1,2025-09-24,TLC,SUSTAINED,250,175,75
                C2,2025-09-24,TLC,SUSTAINED,10,0,10
                """);
        assertThat(counts(later)).containsExactly(2L, 1L, 0L, 1L, 0L);

        var change = as(() -> rulings.changeBy(later.id(), 2));
        assertThat(change.cannot()).isNull();
        assertThat(change.before()).isEqualTo(Money.of("200"));
        assertThat(change.after()).isEqualTo(Money.of("75"));

        var applied = rule(later, Ruling.CHANGE, List.of(2L), Map.of(), "paid at the hearing office");

        assertThat(counts(applied)).containsExactly(2L, 1L, 1L, 0L, 0L);
        var account = accounts.byNumber("C1").orElseThrow();
        assertThat(ledger.chargesOf(List.of(account.id()))).singleElement().satisfies(charge -> {
            assertThat(charge.levied()).isEqualTo(Money.of("300"));
            assertThat(charge.adjusted()).isEqualTo(Money.of("-50"));
            assertThat(charge.paid()).isEqualTo(Money.of("175"));
            assertThat(charge.balance()).isEqualTo(Money.of("75"));
        });
        assertThat(timeline.of(List.of(account.id()), Set.of(), null, 5).items())
                .anySatisfy(line ->
                        assertThat(line.text()).contains("$200.00 became $75.00", "paid at the hearing office"));
        assertThat(books.run()).isEmpty();
    }

    @Test
    void a_file_that_differs_from_its_senders_totals_is_accepted_only_with_a_reason() {
        var control = new ControlTotals(3L, Money.of("160"), null, Money.of("160"));
        var tried = load(new LoadFile("control.csv", HEARINGS, false, control), HEADER + """
                T1,2025-09-24,TLC,SUSTAINED,100,0,100
                T2,2025-09-24,TLC,SUSTAINED,50,0,50
                T2,2025-09-24,TLC,SUSTAINED,50,0,50
                """);

        assertThat(tried.state()).isEqualTo(ImportState.READY);
        assertThat(tried.compared())
                .extracting(ControlTotals.Line::inWords)
                .containsExactly(
                        "Rows agree.",
                        "Levied: the sender says $160.00, the file holds $200.00, $40.00 too much.",
                        "Balance: the sender says $160.00, the file holds $200.00, $40.00 too much.");
        assertThatThrownBy(() -> as(() -> imports.accept(tried.id()))).hasMessageContaining("$40.00 too much");

        as(() -> imports.accept(tried.id(), "the sender counts T2 once at 10"));
        var posted = finished(tried);
        assertThat(posted.state()).isEqualTo(ImportState.POSTED);
        assertThat(posted.acceptedDespite()).isEqualTo("the sender counts T2 once at 10");
    }

    @Test
    void where_policy_wants_the_senders_totals_nothing_is_accepted_without_them() {
        var today = day.today();
        policies.adopt(
                "import-acceptance",
                "default",
                today,
                "for the test",
                Map.of("acceptanceNeeded", false, "firstLookDays", 30, "controlTotalsNeeded", true));
        try {
            var tried = load("wanted.csv", HEARINGS, false, HEADER + "W1,2025-09-24,TLC,SUSTAINED,100,0,100\n");
            assertThat(tried.state()).isEqualTo(ImportState.READY);
            assertThatThrownBy(() -> as(() -> imports.accept(tried.id())))
                    .hasMessageContaining("without the sender's own totals");

            as(() -> imports.control(tried.id(), ControlTotals.typed("1", "", "", "$100.00")));
            as(() -> imports.accept(tried.id()));
            assertThat(finished(tried).state()).isEqualTo(ImportState.POSTED);
        } finally {
            policies.adopt(
                    "import-acceptance",
                    "default",
                    today,
                    "for the test",
                    Map.of("acceptanceNeeded", false, "firstLookDays", 30));
        }
    }

    @Test
    void all_rows_of_one_reason_are_decided_at_once_and_alike_cells_repaired_at_once() {
        var tried = load("many.csv", HEARINGS, true, HEADER + """
                X1,2025-09-24,TLC,SUSTAINED,"348,00",0,348
                X2,2025-09-24,TLC,SUSTAINED,"348,00",0,348
                X3,2025-09-24,TLC,SUSTAINED,"12,00",0,12
                X4,2025-99-24,TLC,SUSTAINED,5,0,5
                X5,2025-98-24,TLC,SUSTAINED,5,0,5
                """);

        assertThat(as(() -> rulings.repairAlike(tried.id(), 2, Map.of("amount_due", "348.00"), null)))
                .isEqualTo(2);
        assertThat(counts(imports.of(tried.id()))).containsExactly(5L, 2L, 0L, 0L, 3L);
        assertThat(as(() -> rulings.ruleOnAll(tried.id(), Ruling.DISCARD, Fault.DATE, "sent back")))
                .isEqualTo(2);
        assertThat(imports.reasons(tried.id(), Outcome.REJECTED))
                .containsExactlyInAnyOrder(new KeptReason(KeptRow.SETTLED, 2), new KeptReason(Fault.AMOUNT, 1));
        assertThat(counts(imports.of(tried.id()))).containsExactly(5L, 2L, 0L, 0L, 3L);
    }

    private ImportRow rule(
            ImportRow row, Ruling ruling, List<Long> rows, Map<String, String> cells, @Nullable String why) {
        return as(() -> rulings.rule(new RuleOnRows(row.id(), ruling, rows, cells, why)));
    }

    private ImportRow load(String name, String mapping, boolean dryRun, String text) {
        return load(new LoadFile(name, mapping, dryRun), text);
    }

    private ImportRow load(LoadFile command, String text) {
        var file = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return finished(as(() -> imports.load(command, file)));
    }

    private ImportRow finished(ImportRow row) {
        jobs.runHere(ImportJob.NAME, Tenants.current(), row.id().toString());
        return imports.of(row.id());
    }

    private <T extends @Nullable Object> T as(ScopedValue.CallableOp<T, RuntimeException> work) {
        var officer = people.all().stream()
                .filter(person -> person.username().equals("ch.adeyemi"))
                .findFirst()
                .orElseThrow();
        return CurrentPerson.call(
                new SignedIn(officer.id(), officer.username(), officer.name(), Tenants.current(), SignedInAs.PERSON),
                work);
    }

    private Money balanceOf(String number) {
        return ledger.balanceOf(accounts.byNumber(number).orElseThrow().id());
    }

    private static List<Long> counts(ImportRow row) {
        return List.of(row.rows(), row.created(), row.matched(), row.repeated(), row.rejected());
    }
}
