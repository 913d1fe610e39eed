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
    void a_number_that_looks_like_a_payment_cards_is_kept_with_a_warning_and_a_reason_with_one_is_not() {
        var path = "/api/v1/parties/" + number(office.debtor("Luhn, Hans", "2 Main St"));
        var odd = "{\"kind\": \"CASE\", \"value\": \"4111111111111111\", \"source\": \"%s\"}";

        assertThat(post(path + "/identifiers", odd.formatted("card 4111111111111111")))
                .hasStatus(422);
        assertThat(post(path + "/identifiers", odd.formatted("the court")))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.warnings[0]")
                .asString()
                .startsWith("This case number looks like the number of a payment card.");
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
    void what_turned_out_otherwise_is_corrected_and_ended_and_stays_on_record() {
        var path = "/api/v1/parties/" + number(office.debtor("Api, Wrong", "1 Main St"));
        var other = "/api/v1/parties/" + number(office.debtor("Api, Stranger", "2 Main St"));
        var id = Ids.next();
        var alias = Ids.next();
        post(path + "/identifiers", identifier(id).replace("3311", "3355"));
        post(
                path + "/names",
                "{\"id\": \"" + alias + "\", \"kind\": \"ALIAS\", \"name\": \"Rongg\", \"source\": \"call\"}");

        assertThat(post(other + "/names/" + alias + "/end", "{\"until\": \"2026-11-01\"}"))
                .hasStatus(404);
        assertThat(post(path + "/names/" + alias + "/end", "{}")).hasStatus(422);
        assertThat(post(path + "/names/" + alias + "/end", "{\"until\": \"2026-11-01\"}"))
                .hasStatusOk();
        assertThat(post(path + "/identifiers/" + id + "/end", "{\"why\": \"Another man's\"}"))
                .hasStatusOk();
        assertThat(post(other + "/identifiers/" + id + "/end", "{\"why\": \"Another man's\"}"))
                .hasStatus(404);
        assertThat(post(path + "/correct", """
                        {"kind": "PERSON", "name": "Api, Right", "lastName": "Api", "firstName": "Right",
                         "bornOn": "1980-02-03", "source": "passport"}"""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"name\": \"Api, Right\", \"bornOn\": \"1980-02-03\"}");
        assertThat(get(path)).bodyText().contains("\"until\":\"2026-11-01\"", "Api, Wrong", "endedAt");
    }

    @Test
    void a_relationship_ends_on_a_day_and_only_under_its_own_party() {
        var parent = number(office.debtor("Api, Parent", "1 Main St"));
        var child = number(office.debtor("Api, Child", "1 Main St"));
        var stranger = number(office.debtor("Api, Neighbor", "3 Main St"));
        var id = Ids.next();
        assertThat(post(
                        "/api/v1/parties/" + child + "/relationships",
                        "{\"id\": \"" + id + "\", \"other\": \"" + parent
                                + "\", \"kind\": \"PARENT_OF_MINOR\", \"liability\": \"NONE\", \"source\": \"call\"}"))
                .hasStatus(201);

        var ended = "/relationships/" + id + "/end";
        assertThat(post("/api/v1/parties/" + stranger + ended, "{\"until\": \"2026-11-01\"}"))
                .hasStatus(404);
        assertThat(post("/api/v1/parties/" + child + ended, "{\"until\": \"2026-11-01\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"relationships\": [{\"until\": \"2026-11-01\"}]}");
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
