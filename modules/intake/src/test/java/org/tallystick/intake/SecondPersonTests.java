package org.tallystick.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.tallystick.agency.Onboarding;
import org.tallystick.approvals.ApprovalRefused;
import org.tallystick.approvals.ApprovalRow;
import org.tallystick.approvals.ApprovalState;
import org.tallystick.approvals.Approvals;
import org.tallystick.approvals.RequestApproval;
import org.tallystick.jobs.Jobs;
import org.tallystick.policy.Policies;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;

@ModuleTest(properties = "tallystick.jobs.enabled=false")
class SecondPersonTests {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Policies policies;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private People people;

    @Autowired
    private Jobs jobs;

    @BeforeEach
    void the_city_wants_a_second_person() throws IOException {
        if (people.all().isEmpty()) onboarding.apply(CityPackFixture.in(folder));
        adopt(Map.of("secondPerson", true));
    }

    @AfterEach
    void the_city_is_as_it_was() {
        adopt(Map.of());
    }

    @Test
    void who_loaded_a_file_does_not_accept_it_and_a_second_person_is_asked() {
        var row = tried(101);
        assertThat(as(loader(), () -> imports.whoAccepts(row))).isEqualTo(WhoAccepts.ASK_ANOTHER);

        assertThatThrownBy(() -> as(loader(), () -> imports.accept(row.id())))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("You loaded this file yourself");

        var request = request(row);
        assertThat(request.requestedByUsername()).isEqualTo(loader().username());
        assertThat(as(loader(), () -> imports.whoAccepts(row))).isEqualTo(WhoAccepts.ASKED);
        assertThatThrownBy(() -> as(loader(), () -> approvals.approve(request.id(), null)))
                .isInstanceOf(NotPermitted.class);
        assertThat(as(officer(), () -> approvals.approve(request.id(), null)).state())
                .as("posting is a job of its own")
                .isEqualTo(ApprovalState.APPROVED);
        assertThat(posted(row).created()).isEqualTo(5);
        assertThat(request(row).state()).isEqualTo(ApprovalState.EXECUTED);
    }

    @Test
    void an_officer_who_accepts_decides_the_request_and_accepting_again_posts_nothing_more() {
        var row = tried(102);

        as(officer(), () -> imports.accept(row.id()));

        assertThat(request(row).state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(request(row).decidedByName()).isEqualTo(officer().name());
        assertThat(posted(row).created()).isEqualTo(5);
        assertThat(as(loader(), () -> imports.accept(row.id())).state()).isEqualTo(ImportState.POSTED);
    }

    @Test
    void a_file_whose_sender_wants_no_dry_run_waits_for_the_second_person_all_the_same() {
        var id = as(
                        loader(),
                        () -> imports.load(
                                new LoadFile("at-once.csv", "sedgwick-delinquent-tax", false),
                                TaxListFixture.of(103, 41_030_000, 5).plain()))
                .id();
        jobs.runHere(ImportJob.NAME, Tenants.current(), id.toString());

        assertThat(imports.of(id).state()).isEqualTo(ImportState.READY);
    }

    @Test
    void the_agencys_program_is_no_second_person() {
        var row = tried(104);

        assertThatThrownBy(() -> as(program(), () -> imports.accept(row.id())))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("a program does not");
        assertThat(imports.of(row.id()).state()).isEqualTo(ImportState.READY);
    }

    @Test
    void only_files_above_the_amount_want_a_second_person_where_policy_says_so() {
        adopt(Map.of("secondPersonAbove", 1_000_000_000L));
        var row = tried(105);

        assertThat(as(loader(), () -> imports.whoAccepts(row))).isEqualTo(WhoAccepts.YOU);
        assertThat(as(loader(), () -> imports.accept(row.id())).state()).isEqualTo(ImportState.QUEUED);
    }

    @Test
    void what_was_given_up_is_not_accepted_any_more() {
        var row = tried(106);
        as(loader(), () -> imports.askAcceptance(row.id()));

        as(loader(), () -> imports.cancel(row.id()));

        assertThat(request(row).state()).isEqualTo(ApprovalState.WITHDRAWN);
        assertThatThrownBy(() ->
                        as(officer(), () -> approvals.approve(request(row).id(), null)))
                .isInstanceOf(ApprovalRefused.class);
        assertThatThrownBy(() -> as(officer(), () -> imports.accept(row.id()))).isInstanceOf(ImportRefused.class);
    }

    @Test
    void what_changed_after_it_was_asked_for_is_void() {
        var row = tried(108);
        var request = as(loader(), () -> {
            imports.askAcceptance(row.id());
            return request(row);
        });
        as(loader(), () -> imports.control(row.id(), new ControlTotals(5L, null, null, null)));

        assertThatThrownBy(() -> as(officer(), () -> approvals.approve(request.id(), null)))
                .isInstanceOf(ApprovalRefused.class)
                .hasMessageContaining("changed after it was submitted");

        assertThat(imports.of(row.id()).state()).isEqualTo(ImportState.READY);
        assertThat(request(row).state()).isEqualTo(ApprovalState.RETURNED);
        as(officer(), () -> imports.accept(row.id()));
        assertThat(posted(row).created()).isEqualTo(5);
    }

    @Test
    void attack_92_what_is_approved_and_not_yet_posted_is_not_changed_nor_taken_back() {
        var row = tried(109);
        var request = as(loader(), () -> {
            imports.askAcceptance(row.id());
            return request(row);
        });
        as(officer(), () -> approvals.approve(request.id(), null));

        assertThatThrownBy(() -> as(loader(), () -> imports.control(row.id(), new ControlTotals(4L, null, null, null))))
                .isInstanceOf(ImportRefused.class);
        assertThatThrownBy(() -> as(loader(), () -> approvals.withdraw(request.id(), "Not mine")))
                .isInstanceOf(ApprovalRefused.class);
        assertThatThrownBy(() -> as(officer(), () -> approvals.deny(request.id(), "On second thought")))
                .isInstanceOf(ApprovalRefused.class);
        assertThat(request(row).state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(posted(row).created()).isEqualTo(5);
        assertThat(request(row).state()).isEqualTo(ApprovalState.EXECUTED);
    }

    @Test
    void an_import_can_be_asked_about_through_approvals_as_well() {
        var row = tried(107);

        var request = as(
                loader(),
                () -> approvals.request(new RequestApproval(
                        "import-acceptance", row.id().toString(), null, "Checked against the list.")));

        assertThat(request.amount()).isEqualTo(row.totals().balance());
        assertThat(request.effects()).extracting("what").contains("New accounts", "Owed");
        as(officer(), () -> imports.accept(row.id()));
        assertThat(request(row).state()).isEqualTo(ApprovalState.APPROVED);
    }

    private ImportRow tried(int seed) {
        var file = TaxListFixture.of(seed, 40_000_000 + seed * 1_000, 5).plain();
        var id = as(loader(), () -> imports.load(new LoadFile(seed + ".csv", "sedgwick-delinquent-tax", true), file))
                .id();
        jobs.runHere(ImportJob.NAME, Tenants.current(), id.toString());
        return imports.of(id);
    }

    private ImportRow posted(ImportRow row) {
        jobs.runHere(ImportJob.NAME, Tenants.current(), row.id().toString());
        var now = imports.of(row.id());
        assertThat(now.state()).isEqualTo(ImportState.POSTED);
        return now;
    }

    private ApprovalRow request(ImportRow row) {
        return approvals.latestAbout("import-acceptance", row.id().toString()).orElseThrow();
    }

    private void adopt(Map<String, Object> more) {
        var terms = new HashMap<String, Object>(Map.of("acceptanceNeeded", false, "firstLookDays", 30));
        terms.putAll(more);
        CurrentPerson.run(
                SignedIn.system(Tenants.current()),
                () -> policies.adopt("import-acceptance", "default", FROM, "Test", terms));
    }

    private SignedIn loader() {
        return person("sf.tran");
    }

    private SignedIn officer() {
        return person("sf.raman");
    }

    private SignedIn program() {
        return person("san-francisco.service");
    }

    private SignedIn person(String username) {
        var row = people.byUsername(username).orElseThrow();
        var kind = row.service() ? SignedInAs.SERVICE : SignedInAs.PERSON;
        return new SignedIn(row.id(), row.username(), row.name(), Tenants.current(), kind);
    }

    private static <T> T as(SignedIn who, Supplier<T> work) {
        return CurrentPerson.call(who, work::get);
    }
}
