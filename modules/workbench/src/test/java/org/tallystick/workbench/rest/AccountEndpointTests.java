package org.tallystick.workbench.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.Holds;
import org.tallystick.audit.AuditTrail;
import org.tallystick.testing.ModuleTest;
import org.tallystick.workbench.Office;

@ModuleTest
@Import(Office.class)
class AccountEndpointTests {

    private final MockMvcTester api;

    @Autowired
    private Office office;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Holds holds;

    @Autowired
    private Accounts accounts;

    @Autowired
    AccountEndpointTests(WebApplicationContext context, @Qualifier("springSecurityFilterChain") Filter securityChain) {
        api = MockMvcTester.from(
                context, built -> built.addFilters(securityChain).build());
    }

    @BeforeEach
    void the_office_opens() {
        office.opens();
    }

    @Test
    void an_account_is_told_with_its_charges_owner_and_next_date() {
        office.taxAccount("A-1", office.debtor("Api, Ann", "1 Main St"), LocalDate.of(2026, 12, 1));

        assertThat(get("/api/v1/accounts/A-1")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"number": "A-1", "balanceCents": 8000, "holds": [], "owner": "Sam Baker",
                         "nextDate": "2026-12-01",
                         "charges": [
                           {"debt": "BILL-A-1", "type": "TAX", "leviedCents": 10000, "balanceCents": 7000},
                           {"debt": "BILL-A-1", "type": "PENALTY", "leviedCents": 1000, "balanceCents": 1000}]}""");
    }

    @Test
    void an_account_is_told_as_of_a_day_and_honestly_before_it_was_opened() {
        office.taxAccount("A-ASOF", office.debtor("Api, Cleo", "3 Main St"), LocalDate.of(2026, 12, 1));

        assertThat(get("/api/v1/accounts/A-ASOF?asOf=2026-11-20"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"balanceCents": 8000, "asOf": "2026-11-20", "by": "POSTED", "note": null,
                         "charges": [{"type": "TAX", "leviedCents": 10000, "adjustedCents": 0, "movedCents": 0,
                                      "paidCents": 3000, "balanceCents": 7000}, {"type": "PENALTY"}]}""");
        assertThat(get("/api/v1/accounts/A-ASOF?asOf=2026-11-20&by=EFFECTIVE"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"balanceCents\": 8000, \"by\": \"EFFECTIVE\"}");
        assertThat(get("/api/v1/accounts/A-ASOF?asOf=2026-01-31"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"balanceCents": 0, "charges": [], "asOf": "2026-01-31",
                         "note": "Account A-ASOF was opened here on November 20, 2026. What was owed before that day is not in these books."}""");
        assertThat(get("/api/v1/accounts/A-ASOF?asOf=2027-01-31")).hasStatus(422);
        assertThat(get("/api/v1/accounts/A-ASOF?asOf=soon")).hasStatus(400);
    }

    @Test
    void the_timeline_comes_in_pages() {
        office.taxAccount("A-2", office.debtor("Api, Bob", "2 Main St"), LocalDate.of(2026, 12, 1));

        assertThat(get("/api/v1/accounts/A-2/timeline?limit=1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{"kind": "INTAKE", "text": "Account opened with Property tax BILL-A-2"}]}""");
        assertThat(get("/api/v1/accounts/A-2/timeline?cursor=made.up")).hasStatus(400);
    }

    @Test
    void a_number_that_is_not_there_answers_404_and_leaves_a_line_in_the_audit() {
        assertThat(get("/api/v1/accounts/ELSEWHERE-1")).hasStatus(404);

        assertThat(trail.latest(1_000))
                .filteredOn(row -> row.subject().equals("ELSEWHERE-1"))
                .singleElement()
                .satisfies(row -> assertThat(row.action()).isEqualTo("account.view"));
    }

    @Test
    void without_a_key_nothing_is_told() {
        assertThat(api.get().uri("/api/v1/accounts/A-1")).hasStatus(401);
    }

    @Test
    void a_hold_is_placed_once_changed_by_its_version_and_both_versions_are_told_to_who_comes_second() {
        office.taxAccount("A-H", office.debtor("Api, Holly", "4 Main St"), LocalDate.of(2026, 12, 1));
        var body = """
                {"type": "DISPUTE", "scope": "ACCOUNT", "from": "2026-11-20", "authority": "letter of Nov 17",
                 "reason": "Says it is paid"}""";

        assertThat(get("/api/v1/hold-types")).bodyText().contains("\"code\":\"DISPUTE\"", "\"stops\":[");
        assertThat(post("/api/v1/accounts/A-H/holds", "Idempotency-Key", "h1", body))
                .hasStatus(201)
                .hasHeader("ETag", "\"0\"");
        assertThat(post("/api/v1/accounts/A-H/holds", "Idempotency-Key", "h1", body))
                .hasStatus(201);
        assertThat(get("/api/v1/accounts/A-H/holds")).bodyJson().isLenientlyEqualTo("""
                [{"account": "A-H", "type": "DISPUTE", "to": "2026-12-19", "placedBy": "Sam Baker", "version": 0}]""");
        assertThat(get("/api/v1/accounts/A-H")).bodyJson().isLenientlyEqualTo("""
                {"holds": ["Disputed: stops letters, calls, fees, legal steps, intercepts"]}""");
        assertThat(get("/api/v1/holds?expiring=2026-12-31"))
                .hasStatusOk()
                .bodyText()
                .contains("A-H");

        var hold = "/api/v1/holds/" + idOfTheHoldOn("A-H");
        assertThat(patch(hold, "\"0\"", "2026-12-31")).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(patch(hold, "\"0\"", "2027-01-05")).hasStatus(412).bodyJson().isLenientlyEqualTo("""
                {"version": 1, "differences": [
                   {"field": "to", "theirs": "Dec 31, 2026", "yours": "Jan 5, 2027"}]}""");
        assertThat(patch(hold, "newest", "2027-01-05")).hasStatus(422);
        assertThat(post(hold + "/lift", "If-Match", "\"1\"", "{\"reason\": \"Answered\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"endedOn\": \"2026-11-20\", \"endedBecause\": \"Answered\"}");
    }

    @Test
    void what_can_be_done_and_why_something_is_owed_are_told_with_reasons() {
        office.taxAccount("A-W", office.debtor("Api, Will", "5 Main St"), LocalDate.of(2026, 12, 1));

        assertThat(get("/api/v1/accounts/A-W/actions")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                [{"label": "Hold", "key": "h", "needs": "hold.place", "possible": true},
                 {"label": "Next date", "key": "e", "possible": true, "words": "now Tue Dec 1"},
                 {"label": "No part in it", "key": "u", "possible": true}]""");
        assertThat(get("/api/v1/accounts/A-W/explain")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"owedCents": 8000, "parts": [
                   {"charge": "Tax", "law": "Example County Code 4.02", "owedCents": 7000,
                    "events": [{"changeCents": 10000, "by": "Treasurer"}, {"changeCents": -3000}]},
                   {"charge": "Penalty", "owedCents": 1000}]}""");
        assertThat(get("/api/v1/accounts/A-W/timeline?text=opened&person=tally"))
                .hasStatusOk()
                .bodyText()
                .contains("Account opened");
        assertThat(get("/api/v1/accounts/A-W/timeline?text=nowhere"))
                .hasStatusOk()
                .bodyText()
                .contains("\"items\":[]");
    }

    private String idOfTheHoldOn(String number) {
        return holds.everOf(accounts.byNumber(number).orElseThrow().party())
                .getFirst()
                .id()
                .value()
                .toString();
    }

    private MvcTestResult patch(String path, String version, String to) {
        return api.patch()
                .uri(path)
                .header("Authorization", "Bearer " + office.officersKey())
                .header("If-Match", version)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"to\": \"" + to + "\", \"authority\": \"letter of Nov 17\", \"reason\": \"Papers asked\"}")
                .exchange();
    }

    private MvcTestResult post(String path, String header, String value, String body) {
        return api.post()
                .uri(path)
                .header("Authorization", "Bearer " + office.officersKey())
                .header(header, value)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String path) {
        return api.get()
                .uri(path)
                .header("Authorization", "Bearer " + office.officersKey())
                .exchange();
    }
}
