package org.tallystick.workbench.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.tallystick.debtors.Debtors;
import org.tallystick.debtors.PartyId;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.ModuleTest;
import org.tallystick.workbench.Office;

@ModuleTest
@Import(Office.class)
class PartyEndpointTests {

    private final MockMvcTester api;

    @Autowired
    private Office office;

    @Autowired
    private Debtors debtors;

    @Autowired
    PartyEndpointTests(WebApplicationContext context, @Qualifier("springSecurityFilterChain") Filter securityChain) {
        api = MockMvcTester.from(
                context, built -> built.addFilters(securityChain).build());
    }

    @BeforeEach
    void the_office_opens() {
        office.opens();
    }

    @Test
    void a_party_is_told_with_its_numbers_masked_and_one_is_revealed_for_a_reason() {
        var maria = office.debtor("Api, Maria", "1 Main St");
        var path = "/api/v1/parties/" + number(maria);
        var id = Ids.next();

        assertThat(post(path + "/identifiers", identifier(id))).hasStatus(201);
        assertThat(post(path + "/identifiers", identifier(id))).hasStatus(201);

        assertThat(get(path)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"name": "Api, Maria", "lastName": "Api", "identifiers": [{"kind": "SSN", "masked": "***-**-3311"}],
                 "contactPoints": [{"kind": "ADDRESS", "status": "UNVERIFIED", "value": "1 Main St, Exville CA 94110"}]}""");
        assertThat(post(path + "/identifiers/" + id + "/reveal", "{\"reason\": \"\"}"))
                .hasStatus(422);
        assertThat(post(path + "/identifiers/" + id + "/reveal", "{\"reason\": \"Intercept list\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"value\": \"219-13-3311\"}");
    }

    @Test
    void an_identifier_is_not_there_under_another_party() {
        var maria = office.debtor("Api, Mary", "1 Main St");
        var other = office.debtor("Api, Other", "2 Main St");
        var id = Ids.next();
        post("/api/v1/parties/" + number(maria) + "/identifiers", identifier(id).replace("3311", "3322"));

        assertThat(post(
                        "/api/v1/parties/" + number(other) + "/identifiers/" + id + "/reveal",
                        "{\"reason\": \"Intercept list\"}"))
                .hasStatus(404);
        assertThat(get("/api/v1/parties/P-999-999")).hasStatus(404);
    }

    @Test
    void two_parties_are_merged_and_parted_by_number() {
        var maria = number(office.debtor("Api, Merge", "1 Main St"));
        var mary = number(office.debtor("Api, Merged", "2 Main St"));

        assertThat(post("/api/v1/parties/" + mary + "/merge", "{\"into\": \"" + maria + "\", \"reason\": \"Same\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"number\": \"" + maria + "\", \"aliases\": [\"" + mary + "\"]}");
        assertThat(post("/api/v1/parties/" + mary + "/unmerge", "{\"reason\": \"Not the same\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"number\": \"" + mary + "\", \"aliases\": []}");
    }

    @Test
    void a_bad_address_is_said_to_be_bad_and_its_history_is_told() {
        var maria = office.debtor("Api, Moved", "1 Main St");
        var path = "/api/v1/parties/" + number(maria) + "/contact-points/"
                + debtors.fileOf(maria).contacts().getFirst().id();

        assertThat(post(path + "/status", "{\"status\": \"BAD\", \"source\": \"returned mail\"}"))
                .hasStatusOk();

        assertThat(get(path + "/history")).bodyJson().isLenientlyEqualTo("""
                [{"status": "BAD", "source": "returned mail", "saidBy": "Sam Baker"}, {"status": "UNVERIFIED"}]""");
    }

    @Test
    void a_field_that_is_missing_is_named() {
        var path = "/api/v1/parties/" + number(office.debtor("Api, Missing", "1 Main St"));

        assertThat(post(path + "/identifiers", "{\"value\": \"219-13-3344\", \"source\": \"the debtor\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("The field kind is missing.")
                .doesNotContain("219-13");
        assertThat(post(path + "/merge", "{}")).hasStatus(422);
        assertThat(post(path + "/relationships", "{}")).hasStatus(422);
        assertThat(post(path + "/names", "{\"kind\": \"NICKNAME\"}")).hasStatus(400);
    }

    private static String identifier(UUID id) {
        return "{\"id\": \"" + id + "\", \"kind\": \"SSN\", \"value\": \"219-13-3311\", \"source\": \"the debtor\"}";
    }

    private String number(PartyId party) {
        return debtors.of(party).number();
    }

    private MvcTestResult get(String path) {
        return api.get()
                .uri(path)
                .header("Authorization", "Bearer " + office.officersKey())
                .exchange();
    }

    private MvcTestResult post(String path, String body) {
        return api.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Authorization", "Bearer " + office.officersKey())
                .exchange();
    }
}
