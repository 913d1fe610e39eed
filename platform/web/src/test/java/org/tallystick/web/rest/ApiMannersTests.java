package org.tallystick.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tallystick.audit.AuditTrail;
import org.tallystick.security.Logins;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;

@ModuleTest
class ApiMannersTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Logins logins;

    @Autowired
    TestTenant tenant;

    @Autowired
    AuditTrail trail;

    private MockMvc http;
    private String key;

    @BeforeEach
    void olivia_has_a_key() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .<DefaultMockMvcBuilder>addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
        var person = new PersonId(Ids.next());
        key = Objects.requireNonNull(logins.enroll(person, tenant.id(), "olivia" + person.value(), "Olivia Chen", false)
                .apiKey());
    }

    @Test
    void a_refusal_of_the_moment_is_a_conflict_with_its_sentence() throws Exception {
        var answer = ask(get("/api/v1/trouble/closed"));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertThat(answer.getContentAsString()).contains("The drawer is closed. Open one first.");
    }

    @Test
    void a_refusal_of_the_content_is_unprocessable() throws Exception {
        assertThat(ask(get("/api/v1/trouble/much")).getStatus()).isEqualTo(422);
    }

    @Test
    void a_foreign_thing_and_an_unknown_path_are_answered_in_the_same_bytes() throws Exception {
        var foreign = ask(get("/api/v1/trouble/foreign"));
        var unknown = ask(get("/api/v1/no/such/path"));

        assertThat(foreign.getStatus()).isEqualTo(404);
        assertThat(unknown.getStatus()).isEqualTo(404);
        assertThat(unknown.getContentAsByteArray()).isEqualTo(foreign.getContentAsByteArray());
    }

    @Test
    void asking_for_what_is_not_there_leaves_one_line_in_the_audit() throws Exception {
        var before = trail.latest(1_000).size();

        ask(get("/api/v1/trouble/foreign"));
        ask(get("/api/v1/no/such/path"));

        assertThat(trail.latest(1_000)).hasSize(before + 1);
        assertThat(trail.latest(1)).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("account.view");
            assertThat(line.subject()).isEqualTo("24-00183");
            assertThat(line.actorName()).isEqualTo("Olivia Chen");
        });
    }

    @Test
    void something_unforeseen_has_a_number_and_shows_nothing_of_the_inside() throws Exception {
        var answer = ask(get("/api/v1/trouble/other"));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString())
                .contains("Incident")
                .doesNotContain("secret", "t_a1b2", "Exception", "org.tallystick");
    }

    @Test
    void who_may_not_is_told_why() throws Exception {
        var answer = ask(get("/api/v1/administer"));

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).contains("Only the administrator may.");
    }

    @Test
    void a_field_that_does_not_exist_is_refused() throws Exception {
        var answer = ask(post("/api/v1/taken")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"amountCents\":100,\"tenantId\":\"x\"}"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("There is no field tenantId.");
    }

    @Test
    void what_cannot_be_read_is_named_without_classes() throws Exception {
        assertThat(said("{\"amountCents\":")).contains("not valid JSON");
        assertThat(said("{\"amountCents\":\"much\"}")).contains("The value of amountCents cannot be read.");
        assertThat(said("{\"amountCents\":1.5}")).contains("The value of amountCents cannot be read.");
        assertThat(said("{\"amountCents\":" + "9".repeat(30) + "}"))
                .contains("The value of amountCents cannot be read.");
        assertThat(said("{\"amountCents\":-5}")).contains("A payment is more than zero.");
        assertThat(said("")).contains("missing or cannot be read");
        assertThat(said("[".repeat(5_000))).contains("\"status\":400");
    }

    @Test
    void text_with_a_character_that_no_table_takes_is_refused_wherever_it_stands() throws Exception {
        assertThat(said("/api/v1/words", "{\"said\":\"a\\u0000b\",\"also\":[]}"))
                .contains("The value of said cannot be read.");
        assertThat(said("/api/v1/words", "{\"said\":\"a\",\"also\":[\"b\",\"\\u0000\"]}"))
                .contains("The value of also.[1] cannot be read.");
    }

    @Test
    void a_day_that_no_calendar_of_ours_has_and_nothing_in_a_list_are_refused() throws Exception {
        assertThat(said("/api/v1/days", "{\"on\":\"+999999999-12-31\",\"others\":[]}"))
                .contains("The value of on cannot be read.");
        assertThat(said("/api/v1/days", "{\"on\":\"2026-02-30\",\"others\":[]}"))
                .contains("The value of on cannot be read.");
        assertThat(said("/api/v1/days", "{\"on\":{\"a\":1},\"others\":[]}"))
                .contains("The value of on cannot be read.");
        assertThat(said("/api/v1/days", "{\"on\":\"2026-11-22\",\"others\":[null]}"))
                .contains("The value of others.[0] cannot be read.");
        assertThat(ask(post("/api/v1/days")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"on\":\"2026-11-22\",\"others\":[\"2024-02-29\"]}"))
                        .getContentAsString())
                .isEqualTo("{\"on\":\"2026-11-22\",\"others\":[\"2024-02-29\"]}");
        assertThat(ask(get("/api/v1/days/2026-11-22")).getContentAsString()).contains("2026-11-22");
        for (var far : List.of("+5874898-01-01", "-999999999-01-01", "2026-02-30", "nonsense"))
            assertThat(ask(get("/api/v1/days/" + far)).getStatus()).as(far).isEqualTo(400);
    }

    @Test
    void the_same_field_twice_is_refused() throws Exception {
        assertThat(said("{\"amountCents\":100,\"amountCents\":1}")).contains("\"status\":400");
    }

    @Test
    void other_methods_and_other_content_are_refused() throws Exception {
        assertThat(ask(delete("/api/v1/taken")).getStatus()).isIn(404, 405);
        var xml =
                post("/api/v1/taken").header("Content-Type", "application/xml").content("<a/>");
        assertThat(ask(xml).getStatus()).isIn(404, 415);
    }

    @Test
    void search_wants_something_to_search_for() throws Exception {
        assertThat(ask(get("/api/v1/search")).getStatus()).isEqualTo(400);
        assertThat(ask(get("/api/v1/search?q=  ")).getContentAsString()).contains("Search for 1 to 200 characters.");
        assertThat(ask(get("/api/v1/search?q=x&cursor=nonsense")).getStatus()).isEqualTo(400);
        assertThat(ask(get("/api/v1/search?q=x")).getContentAsString())
                .isEqualTo("{\"items\":[],\"next\":null,\"alsoTakenAs\":[]}");
    }

    @Test
    void without_a_key_nothing_is_answered() throws Exception {
        assertThat(http.perform(get("/api/v1/search?q=x"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    private String said(String body) throws Exception {
        return said("/api/v1/taken", body);
    }

    private String said(String path, String body) throws Exception {
        var answer = ask(post(path).contentType(MediaType.APPLICATION_JSON).content(body));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).doesNotContain("tallystick", "jackson", "Exception");
        return answer.getContentAsString();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder call) throws Exception {
        return http.perform(call.header("Authorization", "Bearer " + key))
                .andReturn()
                .getResponse();
    }
}
