package org.tallystick.workbench.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
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

    private MvcTestResult get(String path) {
        return api.get()
                .uri(path)
                .header("Authorization", "Bearer " + office.officersKey())
                .exchange();
    }
}
