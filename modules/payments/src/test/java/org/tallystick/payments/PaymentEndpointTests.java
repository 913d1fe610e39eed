package org.tallystick.payments;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.tallystick.audit.AuditTrail;
import org.tallystick.ledger.Ledger;
import org.tallystick.money.Money;
import org.tallystick.security.Logins;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;

@ModuleTest
@Import(CountyCounter.class)
class PaymentEndpointTests {

    private static final String BODY = """
            {"amountCents": 2500, "receivedOn": "2026-11-20", "tender": "CASH"%s}""";

    private final MockMvcTester api;
    private String key = "";

    @Autowired
    CountyCounter counter;

    @Autowired
    Logins logins;

    @Autowired
    Ledger ledger;

    @Autowired
    AuditTrail trail;

    @Autowired
    PaymentEndpointTests(WebApplicationContext context, @Qualifier("springSecurityFilterChain") Filter securityChain) {
        api = MockMvcTester.from(
                context, built -> built.addFilters(securityChain).build());
    }

    @BeforeEach
    void the_supervisor_has_a_key() {
        counter.isOpen();
        var supervisor = counter.supervisor();
        key = Objects.requireNonNull(
                logins.enroll(supervisor.person(), Tenants.current(), supervisor.username(), supervisor.name(), false)
                        .apiKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenantId", "balance", "balanceCents", "approvedBy", "version", "createdAt", "cashier"})
    void a_field_that_does_not_exist_is_refused_and_nothing_changes(String field) {
        var bill = counter.taxBill();

        assertThat(pay(counter.numberOf(bill), Ids.next().toString(), ", \"" + field + "\": 1"))
                .hasStatus(400)
                .bodyText()
                .contains("There is no field " + field + ".");
        assertThat(post("/api/v1/drawers", "{\"counter\": \"2\", \"" + field + "\": 1}"))
                .hasStatus(400)
                .bodyText()
                .contains("There is no field " + field + ".");
        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("156.00"));
    }

    @Test
    void the_same_key_answers_the_same_again_and_another_body_is_refused() {
        var bill = counter.taxBill();
        var number = counter.numberOf(bill);

        var first = pay(number, "till-7-0001", "");
        var again = pay(number, "till-7-0001", "");
        var other = api.post()
                .uri("/api/v1/accounts/" + number + "/payments")
                .contentType(MediaType.APPLICATION_JSON)
                .content(BODY.formatted("").replace("2500", "2600"))
                .header("Idempotency-Key", "till-7-0001")
                .header("Authorization", "Bearer " + key)
                .exchange();

        assertThat(first).hasStatus(201);
        assertThat(again).hasStatus(201).bodyText().isEqualTo(bodyOf(first));
        assertThat(other).hasStatus(422).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("131.00"));
    }

    @Test
    void where_each_dollar_would_go_is_told_and_nothing_is_taken() {
        var bill = counter.taxBill();
        var path = "/api/v1/accounts/" + counter.numberOf(bill) + "/payments/preview";
        var told = post(path, "{\"amountCents\": 2500, \"receivedOn\": \"2026-11-20\"}");

        assertThat(told).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"owedBeforeCents": 15600, "owedAfterCents": 13100, "restCents": 0}""");
        assertThat(told).bodyJson().extractingPath("$.lines[0].why").asString().isNotBlank();
        assertThat(post(path, "{\"receivedOn\": \"2026-11-20\"}")).hasStatus(400);
        assertThat(post(
                        path.replace("/accounts/", "/accounts/9"),
                        "{\"amountCents\": 1, \"receivedOn\": \"2026-11-20\"}"))
                .hasStatus(404);
        assertThat(ledger.balanceOf(bill)).isEqualTo(Money.of("156.00"));
    }

    @Test
    void an_account_or_a_drawer_that_is_not_there_answers_404_and_leaves_one_line() {
        var bill = counter.numberOf(counter.taxBill());
        var unknown = Ids.next().toString();

        assertThat(pay("ELSEWHERE-1", Ids.next().toString(), "")).hasStatus(404);
        assertThat(linesOn("account", "ELSEWHERE-1")).isEqualTo(1);
        for (var drawer : new String[] {unknown, "4711", "a-b"}) {
            assertThat(pay(bill, Ids.next().toString(), ", \"drawer\": \"" + drawer + "\""))
                    .hasStatus(404);
            assertThat(linesOn("drawer", drawer)).isEqualTo(1);
        }
    }

    private long linesOn(String kind, String subject) {
        return trail.latest(10_000).stream()
                .filter(line ->
                        line.subjectKind().equals(kind) && line.subject().equals(subject))
                .count();
    }

    private MvcTestResult pay(String number, String idempotencyKey, String more) {
        return api.post()
                .uri("/api/v1/accounts/" + number + "/payments")
                .contentType(MediaType.APPLICATION_JSON)
                .content(BODY.formatted(more))
                .header("Idempotency-Key", idempotencyKey)
                .header("Authorization", "Bearer " + key)
                .exchange();
    }

    private MvcTestResult post(String path, String body) {
        return api.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Authorization", "Bearer " + key)
                .exchange();
    }

    private static String bodyOf(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
