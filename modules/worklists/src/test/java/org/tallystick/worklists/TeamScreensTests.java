package org.tallystick.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.accounts.NextStep;
import org.tallystick.correspondence.Statements;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.ModuleTest;
import org.tallystick.worklists.team.Directions;
import org.tallystick.worklists.team.ReferAccount;
import org.tallystick.worklists.team.Referrals;

@ModuleTest
@Import(Unit.class)
class TeamScreensTests extends UnitScreens {

    @Autowired
    private Referrals referrals;

    @Autowired
    private Directions directions;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void the_workbench_offers_to_refer_and_shows_who_was_asked_what_waits() {
        var account = unit.account("TS-1", "Screen, Ann", "ex.baker", NextStep.REVIEW, TODAY);
        assertThat(opened("ex.baker", "accounts/TS-1"))
                .contains("Refer", "to Lee Clark or a colleague, with a question", "Hand over", "Confer")
                .contains("No colleague asks anything about this account.")
                .doesNotContain("Direct");

        unit.as(
                "ex.baker",
                () -> referrals.refer(
                        new ReferAccount(Ids.next(), account, unit.id("ex.clark"), "Half now?", TODAY.plusDays(1))));
        unit.as("ex.clark", () -> directions.direct(Ids.next(), account, "Call today", true));
        assertThat(opened("ex.clark", "today")).contains("Half now?", "TS-1, Sam Baker asks");
        assertThat(opened("ex.clark", "accounts/TS-1"))
                .contains("Sam Baker asks you", "Half now?", "Answer", "Keep the account", "Pass on")
                .contains("Direct", "tell Sam Baker what to do with it");
        assertThat(opened("ex.baker", "today")).contains("you asked Lee Clark", "Put on top", "Call today");
    }

    @Test
    void the_unit_shows_who_leads_whom_the_backlog_and_late_answers() {
        var account = unit.account("TS-2", "Screen, Bob", "ex.baker", NextStep.REVIEW, TODAY.minusDays(1));
        unit.as(
                "ex.baker",
                () -> referrals.refer(new ReferAccount(Ids.next(), account, unit.id("ex.adams"), "Where?", TODAY)));
        jdbc.update("update work_referral set due_on = ?", TODAY.minusDays(3));
        assertThat(opened("ex.clark", "unit"))
                .contains("You direct the work of 1 person. To direct is not to evaluate.", "Backlog by function")
                .contains("Promises kept", "Days to clear")
                .contains("Late answers", "Where?", "3 days late", "leads 1", "leads 3");
        assertThat(opened("ex.clark", "unit/ex.baker")).contains("Queue of Sam Baker", "Screen, Bob TS-2");
    }

    @Test
    void a_statement_says_who_prints_it() {
        var account = unit.account("TS-3", "Screen, Cal", "ex.baker", NextStep.REVIEW, TODAY);
        assertThat(unit.as("ex.baker", () -> statements.of(List.of(account), 0, null, null))
                        .printedBy())
                .hasToString("Sam Baker");
    }

    @Test
    void over_the_api_a_question_is_asked_once_and_only_the_one_asked_answers() {
        unit.account("TS-4", "Screen, Dee", "ex.baker", NextStep.REVIEW, TODAY);
        var body = "{\"question\": \"Is it ours?\", \"dueOn\": \"2026-11-24\"}";
        var first = post("/accounts/TS-4/referrals", "k-1", body);
        assertThat(first)
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"account\": \"TS-4\", \"with\": \"ex.clark\", \"state\": \"ASKED\"}");
        assertThat(post("/accounts/TS-4/referrals", "k-1", body)).hasStatus(201);
        assertThat(jdbc.queryForObject("select count(*) from work_referral", Integer.class))
                .isEqualTo(1);
        var id = jdbc.queryForObject("select id from work_referral", String.class);
        assertThat(post("/referrals/" + id + "/answer", "k-2", "{\"words\": \"Yes\"}"))
                .hasStatus(422);
        assertThat(post("/referrals/" + id + "/take-back", "k-3", "{\"words\": \"Found it\"}"))
                .hasStatusOk();
        assertThat(post("/referrals/" + Ids.next() + "/answer", "k-4", "{\"words\": \"Yes\"}"))
                .hasStatus(404);
        assertThat(post("/referrals/what/answer", "k-5", "{\"words\": \"Yes\"}"))
                .hasStatus(404);
        assertThat(post("/accounts/TS-4/direction", "k-6", "{\"words\": \"Call\"}"))
                .hasStatus(403);
        assertThat(post("/accounts/TS-0/referrals", "k-7", body)).hasStatus(404);
        assertThat(post("/accounts/TS-4/hand-overs", "k-8", "{\"to\": \"ex.adams\"}"))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"from\": \"ex.baker\", \"to\": \"ex.adams\", \"state\": \"OFFERED\"}");
        assertThat(post("/accounts/TS-4/conferences", "k-9", "{\"topic\": \"What now?\", \"with\": [\"ex.clark\"]}"))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"people\": [\"ex.clark\", \"ex.baker\"], \"open\": true}");
    }
}
