package org.tallystick.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;

/** The page behind a link, as somebody outside sees it through the real doors: no sign-in, one request, one answer. */
@ModuleTest
@Import({FenceKind.class, GateKind.class, WellKind.class, Clerks.class})
class ConsentPageTests {

    @Autowired
    Approvals approvals;

    @Autowired
    Consents consents;

    @Autowired
    Clerks clerks;

    @Autowired
    TenantRegistry agencies;

    @Autowired
    TestClock clock;

    @Autowired
    WebApplicationContext context;

    private MockMvc http;
    private String agency;

    @BeforeEach
    void counsel_has_no_sign_in() {
        clerks.come();
        clerks.wantConsents();
        agency = agencies.get(Tenants.current()).slug();
        http = MockMvcBuilders.webAppContextSetup(context)
                .<DefaultMockMvcBuilder>addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Test
    void counsel_reads_what_changes_and_answers_once_with_a_name() throws Exception {
        var well = asked("the page well");
        var path = "/consent/" + agency + "/" + link(well);

        var page = from("10.0.0.1", get(path));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getCookies()).isEmpty();
        assertThat(page.getContentAsString())
                .contains(
                        "asks County Counsel for consent",
                        "Dig the page well",
                        "$75.00",
                        "Water was found",
                        "I consent")
                .contains("&lt;b&gt;ten feet&lt;/b&gt;", "The link works once, until Friday, December 4, 2026, ")
                .doesNotContain("<script", "<b>ten feet</b>");

        var noName = from("10.0.0.1", post(path).param("answer", "yes").param("reason", "Fine <i>so far</i>"));
        assertThat(noName.getContentAsString())
                .contains("Type your name: it is kept with your answer.")
                .as("nothing typed is lost")
                .contains("Fine &lt;i&gt;so far&lt;/i&gt;");
        var done = from(
                "10.0.0.1",
                post(path).param("answer", "yes").param("name", "Ada Long").param("reason", "Fine."));
        assertThat(done.getContentAsString()).contains("Thank you", "you consent", "Dig the page well");
        assertThat(done.getHeader("Content-Disposition"))
                .as("a page, and no file f.txt")
                .isEqualTo("inline");

        var again = from(
                "10.0.0.1",
                post(path).param("answer", "no").param("name", "Ada Long").param("reason", "On second thought"));
        assertThat(again.getStatus()).as("it works once").isEqualTo(404);
        assertThat(from("10.0.0.1", get(path)).getStatus()).isEqualTo(404);
        assertThat(clerks.as("baker", () -> consents.of(well.id())).getLast().byName())
                .isEqualTo("Ada Long (County Counsel, by link)");
    }

    @Test
    void a_link_that_has_run_out_says_kindly_whom_to_ask_and_a_newer_one_opens() throws Exception {
        var well = asked("the late well");
        var path = "/consent/" + agency + "/" + link(well);
        clock.forward(Consents.LINK_STAYS.plusSeconds(1));

        var late = from("10.0.0.4", get(path));
        assertThat(late.getStatus()).isEqualTo(404);
        assertThat(late.getContentAsString())
                .contains("It was used, has run out, was replaced by a newer one, or the request no longer waits.")
                .contains("Ask whoever sent it.")
                .doesNotContain("Dig the late well");
        assertThat(from(
                                "10.0.0.4",
                                post(path)
                                        .param("answer", "yes")
                                        .param("name", "A")
                                        .param("reason", "B"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(clerks.as("baker", () -> consents.of(well.id())).getLast().state())
                .isEqualTo(ConsentRow.State.OPEN);
        assertThat(from("10.0.0.4", get("/consent/" + agency + "/" + link(well)))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void another_agencys_path_or_a_guess_opens_nothing_and_the_guesser_waits() throws Exception {
        var token = link(asked("the other well"));

        var foreign = from("10.0.0.2", get("/consent/somebody-else/" + token));
        var guessed = from("10.0.0.2", get("/consent/" + agency + "/" + token + "A"));
        assertThat(foreign.getStatus()).isEqualTo(404);
        assertThat(guessed.getContentAsString()).as("both get the same answer").isEqualTo(foreign.getContentAsString());

        assertThat(from("10.0.0.2", get("/consent/" + agency + "/")).getContentAsString())
                .as("so does one of which the mail lost the end")
                .isEqualTo(foreign.getContentAsString());

        for (int i = 0; i < 30; i++) from("10.0.0.2", get("/consent/" + agency + "/guess" + i));
        assertThat(from("10.0.0.2", get("/consent/" + agency + "/" + token)).getStatus())
                .isEqualTo(429);
        assertThat(from("10.0.0.3", get("/consent/" + agency + "/" + token)).getStatus())
                .isEqualTo(200);
        assertThat(from("10.0.0.3", get("/api/v1/approvals")).getStatus())
                .as("the link opens no other door")
                .isEqualTo(401);
    }

    private MockHttpServletResponse from(String address, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(one -> {
                    one.setRemoteAddr(address);
                    return one;
                }))
                .andReturn()
                .getResponse();
    }

    private String link(ApprovalRow well) {
        return clerks.as(
                "baker", () -> consents.link(consents.of(well.id()).getLast().id()));
    }

    private ApprovalRow asked(String well) {
        return clerks.as("baker", () -> approvals.request(new RequestApproval(WellKind.KIND, well, null, "Thirst")));
    }
}
