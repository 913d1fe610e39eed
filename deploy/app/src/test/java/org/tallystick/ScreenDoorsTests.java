package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.DENVER;
import static org.tallystick.LiveInstallation.SAN_FRANCISCO;
import static org.tallystick.LiveInstallation.live;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.DemoFile.DemoPerson;
import org.tallystick.security.May;
import org.tallystick.security.Needs;
import org.tallystick.security.Permission.Allowed;
import org.tallystick.security.PersonId;
import org.tallystick.security.Question;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;

/** Every screen there is, tried by everybody who can sign in: it opens for those whose authority says so. */
class ScreenDoorsTests {

    private static final String REFUSED = "You may not open this";

    /** All screens, as the window itself knows them; a screen that is added is walked without being named here. */
    private static List<RouteData> screens() {
        var context = new VaadinServletContext(live().bean(ServletContext.class));
        var screens = ApplicationRouteRegistry.getInstance(context).getRegisteredRoutes();
        assertThat(screens).hasSizeGreaterThan(8);
        return screens;
    }

    @Test
    void every_screen_says_what_it_needs_and_only_the_sign_in_needs_nothing() {
        for (var screen : screens()) {
            var type = screen.getNavigationTarget();
            var open = type.isAnnotationPresent(AnonymousAllowed.class);
            assertThat(type.isAnnotationPresent(Needs.class) ^ open)
                    .as(type.getName())
                    .isTrue();
            if (open) assertThat(screen.getTemplate()).isEqualTo("login");
        }
    }

    /** Every seat of every agency is asked about in EveryDoorTests; a browser walks with one who may much and one who may little. */
    @TestFactory
    Stream<DynamicTest> what_opens_for_a_person_is_what_the_agency_allows() {
        return Stream.of(live().person(SAN_FRANCISCO, "4306"), live().person(DENVER, "Auditor"))
                .map(person -> DynamicTest.dynamicTest(
                        person.username(),
                        () -> walk(person.username().startsWith("sf.") ? SAN_FRANCISCO : DENVER, person)));
    }

    private static void walk(String slug, DemoPerson person) {
        var tenant = live().tenant(slug);
        var allowed = new TreeMap<String, Boolean>();
        var opened = new TreeMap<String, Boolean>();
        var refusedBefore = refusals(tenant);
        try (var window = Window.wide()) {
            window.signIn(person);
            for (var screen : screens()) {
                var needs = screen.getNavigationTarget().getAnnotation(Needs.class);
                if (needs == null) continue;
                allowed.put(screen.getTemplate(), may(tenant, person, needs.value()));
                opened.put(screen.getTemplate(), opens(window, screen));
            }
            assertThat(window.trouble()).isEmpty();
        }
        assertThat(opened).isEqualTo(allowed);
        var refused = allowed.values().stream().filter(yes -> !yes).count();
        assertThat(refusals(tenant) - refusedBefore)
                .as("rows in the audit for what was refused")
                .isGreaterThanOrEqualTo(refused);
    }

    private static boolean opens(Window window, RouteData screen) {
        var path = screen.getTemplate().replaceAll(":[^/]+", UUID.randomUUID().toString());
        return !window.visit(path).text().contains(REFUSED);
    }

    private static boolean may(TenantId tenant, DemoPerson person, String action) {
        var id = live().api(person)
                .get("/api/v1/me")
                .expect(200)
                .json()
                .path("id")
                .asString();
        var question = Question.of(new PersonId(UUID.fromString(id)), action);
        return Tenants.call(tenant, () -> live().bean(May.class).may(question)) instanceof Allowed;
    }

    private static long refusals(TenantId tenant) {
        return Tenants.call(
                tenant,
                () -> live().bean(JdbcClient.class)
                        .sql("select count(*) from audit where outcome = 'REFUSED'")
                        .query(Long.class)
                        .single());
    }

    @Test
    void the_operator_of_the_installation_gets_into_no_agency() {
        var operator = Objects.requireNonNull(live().demo().operator());
        var person = new DemoPerson("", null, null, "", operator.username(), operator.password(), "");
        try (var window = Window.wide()) {
            window.signIn(person);
            for (var path : List.of("today", "intake", "counter", "people", "search?q=a", "accounts/x")) {
                window.open(path);
                assertThat(window.text()).as(path).contains(REFUSED);
            }
        }
    }

    @Test
    void a_path_that_leads_nowhere_names_no_screen() {
        try (var window = Window.wide()) {
            window.signIn(live().person(SAN_FRANCISCO, "Auditor"));
            for (var path : List.of("administration", "no-such-place", "accounts", "VAADIN/x")) {
                var answer = window.page().navigate(path);
                assertThat(answer.status()).as(path).isIn(200, 404);
                assertThat(window.page().content())
                        .doesNotContain("org.tallystick")
                        .doesNotContain("Available routes")
                        .doesNotContain("RouteNotFound");
            }
        }
    }

    @Test
    void nothing_opens_before_somebody_signs_in() {
        try (var window = Window.wide()) {
            for (var screen : screens()) {
                var answer = window.context().request().get(screen.getTemplate().replaceAll(":[^/]+", "x"));
                assertThat(answer.url()).as(screen.getTemplate()).contains("/login");
            }
            for (var screen : Sample.of("screens for nobody", screens(), 4)) {
                window.open(screen.getTemplate().replaceAll(":[^/]+", "x"));
                assertThat(window.page().url()).as(screen.getTemplate()).contains("/login");
            }
        }
    }

    @Test
    void the_session_gets_a_new_name_at_the_sign_in() {
        try (var window = Window.wide()) {
            window.open("login");
            var before = session(window);
            window.signIn(live().person(SAN_FRANCISCO, "Auditor"));
            assertThat(session(window)).isNotEqualTo(before);
            window.context().clearCookies();
            window.context()
                    .addCookies(List.of(new com.microsoft.playwright.options.Cookie(before.getKey(), before.getValue())
                            .setUrl(live().baseUrl())));
            window.open("today");
            assertThat(window.page().url()).contains("/login");
        }
    }

    private static Map.Entry<String, String> session(Window window) {
        return window.context().cookies().stream()
                .filter(cookie -> cookie.httpOnly)
                .findFirst()
                .map(cookie -> Map.entry(cookie.name, cookie.value))
                .orElseThrow();
    }

    @Test
    void nobody_can_put_a_screen_into_a_frame() {
        try (var window = Window.wide()) {
            for (var path : List.of("login", "counter", "api/v1/me", "ts/shell.js")) {
                var headers = window.context().request().get(path).headers();
                assertThat(headers.get("content-security-policy")).as(path).contains("frame-ancestors 'none'");
                assertThat(headers.get("x-content-type-options")).as(path).isEqualTo("nosniff");
            }
            window.page().setContent("<iframe src='" + live().baseUrl() + "/login' width=600 height=400></iframe>");
            window.page().waitForTimeout(500);
            assertThat(window.page().frames()).hasSize(2);
            assertThat(window.page().frames().get(1).url()).doesNotContain("/login");
        }
    }
}
