package org.tallystick.correspondence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.tallystick.correspondence.Bureau;
import org.tallystick.correspondence.Contacts;
import org.tallystick.testing.ModuleTest;

@ModuleTest
@Import(Bureau.class)
class ContactEndpointTests {

    private final MockMvcTester api;

    @Autowired
    private Bureau bureau;

    @Autowired
    private Contacts contacts;

    @Autowired
    ContactEndpointTests(WebApplicationContext context, @Qualifier("springSecurityFilterChain") Filter securityChain) {
        api = MockMvcTester.from(
                context, built -> built.addFilters(securityChain).build());
    }

    @BeforeEach
    void the_bureau_opens() {
        bureau.opens();
    }

    @Test
    void a_contact_is_logged_once_told_and_taken_back() {
        var bill = bureau.taxAccount(bureau.debtor("Api, Ann"));
        var path = "/api/v1/accounts/" + bill.number() + "/contacts";
        var body = """
                {"said": {"outcome": "PP", "note": "Called at noon", "promise": {"amountCents": 15000, "by": "2026-12-04"}}}""";

        assertThat(get("/api/v1/outcomes")).bodyText().contains("\"code\":\"PP\"", "CHECK_PROMISE");
        var first = post(path, "api-1", body);
        assertThat(first).hasStatus(201).bodyJson().isLenientlyEqualTo("""
                {"kind": "LOGGED", "outcome": "PP", "channel": "CALL", "direction": "OUT", "spokenTo": "DEBTOR",
                 "nextDate": "2026-12-07", "task": "CHECK_PROMISE",
                 "text": "Call out, debtor: Promise to pay, $150.00 by Dec 4, 2026"}""");
        assertThat(post(path, "api-1", body)).hasStatus(201);
        assertThat(post(path, "api-1", body.replace("noon", "one"))).hasStatus(422);
        assertThat(get(path))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
        assertThat(get(path + "?words=noon promise"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
        assertThat(get(path + "?words=midnight"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();

        var contact = contacts.about(List.of(bill.id()), null, 1)
                .items()
                .getFirst()
                .id()
                .value();
        assertThat(post("/api/v1/contacts/" + contact + "/take-back", "api-2", "{\"why\": \"Wrong person\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"kind\": \"TAKEN_BACK\", \"why\": \"Wrong person\"}");
        assertThat(post("/api/v1/contacts/" + contact + "/take-back", "api-3", "{\"why\": \"Again\"}"))
                .hasStatus(409);
    }

    @Test
    void what_is_not_there_or_cannot_be_is_refused() {
        var bill = bureau.taxAccount(bureau.debtor("Api, Bob"));
        var path = "/api/v1/accounts/" + bill.number() + "/contacts";

        assertThat(post("/api/v1/accounts/NOT-OURS/contacts", "k1", "{\"said\": {\"outcome\": \"LM\"}}"))
                .hasStatus(404);
        assertThat(post(path, "k2", "{\"said\": {\"outcome\": \"PP\"}}")).hasStatus(422);
        assertThat(post(path, "k3", "{\"said\": {\"outcome\": \"LM\", \"note\": \"4111111111111111\"}}"))
                .hasStatus(422);
        assertThat(post("/api/v1/contacts/0197a3c2-0000-7000-8000-000000000000/take-back", "k4", "{\"why\": \"x\"}"))
                .hasStatus(404);
    }

    @Test
    void a_statement_is_data_or_a_pdf() {
        var bill = bureau.taxAccount(bureau.debtor("Api, Cleo"));
        var path = "/api/v1/accounts/" + bill.number() + "/statement";

        assertThat(get(path + "?language=es")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"language": "es", "owedCents": 11000, "debts": [{"name": "Impuesto sobre la propiedad"}]}""");
        assertThat(get(path + "?language=fr")).hasStatus(422);
        assertThat(get(path + "?asOf=2027-01-31")).hasStatus(422);
        assertThat(api.get()
                        .uri(path)
                        .accept(MediaType.APPLICATION_PDF)
                        .header("Authorization", "Bearer " + bureau.officersKey())
                        .exchange())
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF);
    }

    private MvcTestResult get(String path) {
        return api.get()
                .uri(path)
                .header("Authorization", "Bearer " + bureau.officersKey())
                .exchange();
    }

    private MvcTestResult post(String path, String key, String body) {
        return api.post()
                .uri(path)
                .header("Authorization", "Bearer " + bureau.officersKey())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
