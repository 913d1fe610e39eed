package org.tallystick.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.HoldId;
import org.tallystick.accounts.Holds;
import org.tallystick.accounts.LiftHold;
import org.tallystick.accounts.NextStep;
import org.tallystick.accounts.PlaceHold;
import org.tallystick.jobs.Jobs;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;

@ModuleTest
@Import(Unit.class)
@ViewPackages(packages = "org.tallystick")
class WorkScreensTests extends UnitScreens {

    @Autowired
    private TestClock clock;

    @Autowired
    private Queues queues;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Holds holds;

    @Autowired
    private Jobs jobs;

    @Test
    void today_shows_my_queue_with_its_reasons_and_who_has_what_in_work() {
        unit.account("V-1", "Aardvark, Late", "ex.baker", NextStep.CALL_BACK, TODAY.minusDays(3));
        unit.account("V-2", "Badger, Due", "ex.baker", NextStep.REVIEW, TODAY);
        unit.account("V-3", "Camel, Future", "ex.baker", NextStep.REVIEW, TODAY.plusDays(1));
        unit.as("ex.clark", () -> queues.next(unit.id("ex.baker"), null));

        assertThat(opened("ex.baker", "today"))
                .contains("1 late", "1 today")
                .contains("1. Call-backs due", "Aardvark, Late V-1", "3 days late, Tue Nov 17")
                .contains("in work by Lee Clark until ")
                .contains("2. Reviews", "Badger, Due V-2", "Today")
                .contains("Later", "Camel, Future V-3", "Tomorrow")
                .contains("Last worked", "Approvals waiting", "Changed since yesterday");
    }

    @Test
    void what_waits_is_on_today_with_its_day_and_when_that_is_over_on_the_today_of_the_next_above() {
        var account = unit.account("V-9", "Heron, Held", "ex.baker", NextStep.REVIEW, TODAY.plusDays(40));
        var stay = unit.as(
                "ex.baker",
                () -> holds.place(new PlaceHold(
                        new HoldId(Ids.next()),
                        account.party(),
                        null,
                        null,
                        "BANKRUPTCY",
                        TODAY,
                        null,
                        List.of(),
                        "case 26-1",
                        "Filed")));
        unit.as("ex.baker", () -> holds.lift(new LiftHold(stay.id(), "Case dismissed", stay.version())));
        assertThat(opened("ex.clark", "today")).contains("Lift the hold", "asked by Sam Baker", "Due Dec 1");
        var before = clock.instant();
        try {
            clock.forward(Duration.ofDays(11));
            jobs.runNightHere(Tenants.current(), LocalDate.of(2026, 11, 30));
            assertThat(opened("ex.clark", "approvals")).contains("It is due today");
            assertThat(opened("ex.clark", "today")).contains("Due today");
            clock.forward(Duration.ofDays(1));
            assertThat(opened("ex.clark", "approvals")).contains("overdue since Dec 1");
            assertThat(opened("ex.clark", "today")).contains("Overdue since Dec 1");
            jobs.runNightHere(Tenants.current(), LocalDate.of(2026, 12, 1));

            assertThat(opened("ex.dale", "today")).contains("Lift the hold", "Overdue since Dec 1");
            assertThat(opened("ex.dale", "approvals")).contains("told ");
        } finally {
            clock.set(before);
        }
    }

    @Test
    void an_empty_queue_says_how_to_begin() {
        assertThat(opened("ex.dale", "today")).contains("No account is yours yet");
    }

    @Test
    void who_works_on_no_accounts_is_told_so() {
        assertThat(opened("ex.auditor", "today")).contains("You have no queue");
    }

    @Test
    void a_supervisor_sees_loads_and_proofs_and_shares_out_with_before_and_after() {
        unit.account("U-1", "Unit, Ann", "ex.clark", NextStep.REVIEW, TODAY.plusDays(1));
        jobs.runNightHere(Tenants.current(), TODAY.minusDays(1));

        CurrentPerson.run(unit.as("ex.dale"), () -> {
            UI.getCurrent().navigate("unit");
            assertThat(shown()).contains("Lee Clark", "Proved every night", "Thu Nov 19");

            var clark = find(NativeButton.class).all().stream()
                    .filter(button -> button.getText().equals("Lee Clark"))
                    .findFirst()
                    .orElseThrow();
            test(clark).click();
            assertThat(shown()).contains("Reassign the accounts of Lee Clark", "before \u2192 after", "Jo Adams");

            find(TextField.class).all().getLast().setValue("Long leave");
            test(find(Button.class).withText("Reassign for good").single()).click();
            assertThat(accounts.byNumber("U-1").orElseThrow().ownerName()).isNotEqualTo("Lee Clark");
        });
    }

    @Test
    void the_api_gives_the_next_account_takes_it_back_and_sets_its_next_date_once() {
        unit.account("K-1", "Api, Ann", "ex.baker", NextStep.CALL_BACK, TODAY);

        assertThat(api.get().uri("/api/v1/queue?limit=1").headers(this::key))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"items\": [{\"account\": \"K-1\", \"urgency\": \"CALL_BACK\", \"timing\": \"TODAY\"}]}");
        var next = api.post().uri("/api/v1/queue/next").headers(this::key).exchange();
        assertThat(next).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"account\": \"K-1\"}");
        assertThat(api.post().uri("/api/v1/queue/next").headers(this::key)).hasStatus(204);
        var id = accounts.byNumber("K-1").orElseThrow().id().value();
        assertThat(api.post().uri("/api/v1/queue/leases/" + id + "/release").headers(this::key))
                .hasStatus(204);
        assertThat(api.post().uri("/api/v1/queue/leases/nothing/release").headers(this::key))
                .hasStatus(404);

        assertThat(put("K-1", "\"1\"", "2026-12-04")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"account": "K-1", "nextDate": "2026-12-04", "step": "REVIEW", "version": 2}""");
        assertThat(put("K-1", "\"1\"", "2026-12-05")).hasStatus(412);
        assertThat(put("K-1", "*", "2026-11-01")).hasStatus(422);
        assertThat(put("K-0", "*", "2026-12-05")).hasStatus(404);
        assertThat(api.post()
                        .uri("/api/v1/accounts/K-1/assign")
                        .headers(this::key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"to\": \"ex.clark\", \"why\": \"Knows the family\"}"))
                .hasStatus(403);
        assertThat(api.get().uri("/api/v1/work-proof").headers(this::key)).hasStatus(403);
    }

    private MvcTestResult put(String number, String version, String on) {
        return api.put()
                .uri("/api/v1/accounts/" + number + "/next")
                .headers(this::key)
                .header("If-Match", version)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"on\": \"" + on + "\", \"why\": \"Asked for it\"}")
                .exchange();
    }
}
