package org.tallystick.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tallystick.testing.ModuleTest;

@ModuleTest
class ScreenDoorTests {

    @Autowired
    WebApplicationContext context;

    private MockMvc http;

    @BeforeEach
    void a_browser() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .<DefaultMockMvcBuilder>addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    @Test
    void whoever_is_not_signed_in_is_led_to_the_door() throws Exception {
        for (var path : new String[] {"/", "/counter", "/accounts/24-00183", "/no/such/path"}) {
            var answer = http.perform(get(path)).andReturn().getResponse();

            assertThat(answer.getStatus()).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).endsWith("/login");
        }
    }

    @Test
    void the_inside_of_the_platform_answers_like_a_path_that_leads_nowhere() throws Exception {
        for (var form : new String[] {"/%s", "/%s/", "/%s/health", "/%s/env", "/%s;x=1/env", "//%s", "/%s/..;/login"}) {
            var inside = http.perform(get(URI.create(form.formatted("actuator"))))
                    .andReturn()
                    .getResponse();
            var nowhere = http.perform(get(URI.create(form.formatted("nowhere"))))
                    .andReturn()
                    .getResponse();

            assertThat(inside.getStatus()).as(form).isEqualTo(nowhere.getStatus());
            assertThat(inside.getRedirectedUrl()).as(form).isEqualTo(nowhere.getRedirectedUrl());
            assertThat(inside.getContentAsByteArray()).as(form).isEqualTo(nowhere.getContentAsByteArray());
        }
    }

    @Test
    void a_sign_in_that_does_not_come_from_our_page_is_refused() throws Exception {
        var answer = http.perform(post("/login").param("username", "x").param("password", "y"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void no_answer_may_be_framed_sniffed_or_stored() throws Exception {
        var answer = http.perform(get("/counter")).andReturn().getResponse();

        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'self'", "frame-ancestors 'none'")
                .doesNotContain("http:", "https:", "unsafe-eval");
    }
}
