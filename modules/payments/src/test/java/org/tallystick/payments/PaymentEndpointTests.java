package org.tallystick.payments;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.Map;
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
import org.tallystick.drawers.CountDrawer;
import org.tallystick.drawers.DrawerRow;
import org.tallystick.drawers.Drawers;
import org.tallystick.drawers.Tender;
import org.tallystick.ledger.Ledger;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Logins;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;

@ModuleTest
@Import(CountyCounter.class)
class PaymentEndpointTests {

    private static final String BODY = """
            {"amountCents": 2500, "receivedOn": "2026-11-20", "tender": "CASH"%s}""";

    private static final String LOOKS_LIKE_A_CARD =
            "This check number looks like the number of a payment card." + " Take it out if it is one; if not, go on.";

    private final MockMvcTester api;
    private String key = "";

    @Autowired
    CountyCounter counter;

    @Autowired
    Logins logins;

    @Autowired
    Drawers drawers;

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
        assertThat(post(path, "{\"amountCents\": -1, \"receivedOn\": \"2026-11-20\"}"))
                .hasStatus(400);
        assertThat(post(path, "{\"amountCents\": 1, \"receivedOn\": \"2026-11-20\", \"debts\": [null]}"))
                .hasStatus(400);
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

    @Test
    void a_check_number_that_looks_like_a_cards_is_taken_with_a_warning_and_a_cards_own_is_not() {
        var bill = counter.numberOf(counter.taxBill());

        var odd = pay(bill, "odd", ", \"reference\": \"4111 1111 1111 1111\"", "CHECK");
        var again = pay(bill, "odd", ", \"reference\": \"4111 1111 1111 1111\"", "CHECK");
        var plain = pay(bill, "plain", ", \"reference\": \"1042\"", "CHECK");
        var card = pay(bill, "card", ", \"reference\": \"4111111111111111\"", "CARD");

        assertThat(odd)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.warnings[0]")
                .isEqualTo(LOOKS_LIKE_A_CARD);
        assertThat(again).hasStatus(201).bodyText().isEqualTo(bodyOf(odd));
        assertThat(get("/api/v1/receipts/" + receiptOf(odd)))
                .bodyJson()
                .extractingPath("$.warnings[0]")
                .isEqualTo(LOOKS_LIKE_A_CARD);
        assertThat(plain)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.warnings")
                .asArray()
                .isEmpty();
        assertThat(card).hasStatus(422).bodyText().contains("take the approval");
    }

    @Test
    void what_a_cashier_counted_is_told_to_nobody_else_before_a_second_person_has_counted() {
        var clerk = counter.clerk();
        var drawer = CurrentPerson.<DrawerRow, RuntimeException>call(clerk, () -> drawers.mine());
        CurrentPerson.run(clerk, () -> {
            drawers.count(new CountDrawer(drawer.id(), Map.of(Tender.CASH, Money.of("6291.37")), Map.of()));
            drawers.close(drawer.id(), "A bill was torn");
        });
        var path = "/api/v1/drawers/" + drawer.number();

        for (var told : List.of(get(path), get("/api/v1/tie-out"), get("/api/v1/drawers")))
            assertThat(told)
                    .hasStatusOk()
                    .bodyText()
                    .contains("\"state\":\"CLOSED\"")
                    .doesNotContain("624137", "629137", "bill was torn");
        assertThat(post(path + "/verify", "{\"cashCents\": 1}"))
                .hasStatus(409)
                .bodyText()
                .doesNotContain("6,2", "62");
        assertThat(post(path + "/verify", "{\"cashCents\": 629137}")).hasStatusOk();
        assertThat(get(path)).bodyText().contains("624137");
        assertThat(get("/api/v1/tie-out")).bodyText().contains("624137", "bill was torn");
    }

    private static String receiptOf(MvcTestResult taken) {
        return Objects.requireNonNull(taken.getResponse().getHeader("Location")).replace("/receipts/", "");
    }

    private MvcTestResult get(String path) {
        return api.get().uri(path).header("Authorization", "Bearer " + key).exchange();
    }

    private long linesOn(String kind, String subject) {
        return trail.latest(10_000).stream()
                .filter(line ->
                        line.subjectKind().equals(kind) && line.subject().equals(subject))
                .count();
    }

    private MvcTestResult pay(String number, String idempotencyKey, String more) {
        return pay(number, idempotencyKey, more, "CASH");
    }

    private MvcTestResult pay(String number, String idempotencyKey, String more, String tender) {
        return api.post()
                .uri("/api/v1/accounts/" + number + "/payments")
                .contentType(MediaType.APPLICATION_JSON)
                .content(BODY.formatted(more).replace("CASH", tender))
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
