package org.tallystick.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.tallystick.agency.Onboarding;
import org.tallystick.audit.AuditTrail;
import org.tallystick.intake.exports.ExportRuns;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.Logins;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.staff.PersonRow;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;

@ModuleTest(properties = "tallystick.jobs.enabled=false")
@ViewPackages(packages = "org.tallystick")
class ImportEndpointTests extends SpringBrowserlessTest {

    private final MockMvcTester api;
    private String key = "";

    @TempDir
    private Path folder;

    @Autowired
    private Onboarding onboarding;

    @Autowired
    private People people;

    @Autowired
    private Imports imports;

    @Autowired
    private ExportRuns runs;

    @Autowired
    private Logins logins;

    @Autowired
    private AuditTrail trail;

    @Autowired
    ImportEndpointTests(WebApplicationContext context, @Qualifier("springSecurityFilterChain") Filter securityChain) {
        api = MockMvcTester.from(
                context, built -> built.addFilters(securityChain).build());
    }

    @BeforeEach
    void the_city_has_an_officer_with_a_key() throws IOException {
        if (people.all().isEmpty()) onboarding.apply(CityPackFixture.in(folder));
        var officer = officer();
        key = Objects.requireNonNull(
                logins.enroll(officer.id(), Tenants.current(), officer.username(), officer.name(), false)
                        .apiKey());
    }

    @Test
    void an_import_that_is_not_there_answers_404_everywhere_and_leaves_one_line_each_time() {
        var unknown = Ids.next().toString();
        for (var id : new String[] {unknown, "no-id"}) {
            leavesOneLine(id, () -> assertThat(status(HttpMethod.GET, "/" + id)).isEqualTo(404));
            leavesOneLine(
                    id,
                    () -> assertThat(status(HttpMethod.GET, "/" + id + "/rejects"))
                            .isEqualTo(404));
            for (var list : new String[] {"/created", "/matched", "/rulings", "/rows/2/change"})
                leavesOneLine(
                        id,
                        () -> assertThat(status(HttpMethod.GET, "/" + id + list))
                                .isEqualTo(404));
            leavesOneLine(
                    id,
                    () -> assertThat(status(HttpMethod.POST, "/" + id + "/accept"))
                            .isEqualTo(404));
            leavesOneLine(
                    id,
                    () -> assertThat(status(HttpMethod.POST, "/" + id + "/cancel"))
                            .isEqualTo(404));
        }
    }

    @Test
    void bodies_that_no_screen_would_send_are_answered_in_words() {
        var unknown = Ids.next().toString();
        for (var body : new String[] {
            "{}",
            "{\"ruling\": \"REPAIR\"}",
            "{\"ruling\": \"REPAIR\", \"rows\": [2], \"cells\": {\"a\": null}}",
            "{\"ruling\": \"DISCARD\", \"rows\": [null], \"why\": \"\\u0000\"}",
            "{\"ruling\": \"SELL\", \"rows\": [2]}"
        })
            assertThat(post("/api/v1/imports/" + unknown + "/rulings", body))
                    .as(body)
                    .isBetween(400, 422);
        for (var body : new String[] {
            "{}",
            "{\"mapping\": {}}",
            "{\"mapping\": {\"name\": \"x\", \"debtType\": {\"constant\": \"a\\u0000\"}}}",
            "{\"mapping\": null, \"columns\": [null]}"
        }) assertThat(post("/api/v1/mappings", body)).as(body).isBetween(400, 422);
    }

    private int post(String path, String body) {
        return api.post()
                .uri(path)
                .header("Authorization", "Bearer " + key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void the_screen_of_an_import_that_is_not_there_leaves_one_line() {
        var unknown = Ids.next().toString();
        var officer = officer();
        var signedIn =
                new SignedIn(officer.id(), officer.username(), officer.name(), Tenants.current(), SignedInAs.PERSON);

        leavesOneLine(
                unknown, () -> CurrentPerson.run(signedIn, () -> UI.getCurrent().navigate("intake/" + unknown)));
    }

    @Test
    void fields_that_do_not_exist_are_refused() {
        var unknown = "/" + Ids.next();
        for (var path : new String[] {unknown + "/accept", unknown + "/cancel"}) {
            assertThat(posted(path, "{\"approvedBy\": \"me\", \"tenantId\": \"x\"}"))
                    .hasStatus(400)
                    .bodyText()
                    .contains("There is no field approvedBy.");
            assertThat(posted(path, "{}")).hasStatus(404);
            assertThat(posted(path, "")).hasStatus(404);
        }
        assertThat(sent("state", "POSTED")).hasStatus(400).bodyText().contains("There is no field state.");
        assertThat(sent("mapping", "{\"version\": 7, \"tenantId\": 1}")).hasStatus(422);
    }

    private MvcTestResult posted(String path, String body) {
        return api.post()
                .uri("/api/v1/imports" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Authorization", "Bearer " + key)
                .exchange();
    }

    private MvcTestResult sent(String field, String value) {
        return api.post()
                .uri("/api/v1/imports")
                .multipart()
                .file(new MockMultipartFile("file", "a.csv", "text/csv", new byte[] {'a'}))
                .param(field, value)
                .header("Authorization", "Bearer " + key)
                .exchange();
    }

    @Test
    void a_list_that_is_being_written_is_given_up_by_api_or_on_the_screen_and_says_so_at_its_end() throws IOException {
        var list = as(() -> imports.load(
                new LoadFile("leaves.csv", "sedgwick-delinquent-tax", true),
                TaxListFixture.of(77, 97_000_000, 3).plain()));
        var out = new StringBuilder();
        var byApi = as(() -> runs.begin(list.id(), "created", 2_000));
        runs.write(
                byApi,
                to -> {
                    for (int row = 0; row < 2_000; row++) {
                        to.append("row").append("\r\n");
                        if (row == 10) assertThat(cancelled(byApi)).hasStatus(204);
                    }
                },
                out);

        assertThat(out.toString().lines().count()).isLessThan(600);
        assertThat(out).endsWith("This list is not complete: it was given up.\r\n");
        assertThat(cancelled(byApi)).as("twice is once").hasStatus(204);
        assertThat(trail.latest(1_000).stream().filter(line -> line.action().equals("export.cancel")))
                .hasSize(1)
                .allMatch(line -> line.subject().equals(byApi.toString()));

        var onScreen = as(() -> runs.begin(list.id(), "matched", 3));
        var last = new StringBuilder();
        runs.write(
                onScreen,
                to -> {
                    to.append("row").append("\r\n");
                    as(() -> {
                        UI.getCurrent().navigate("long-work");
                        test(find(Button.class).all().stream()
                                        .filter(button -> button.getAriaLabel()
                                                .filter("Cancel The matched of leaves.csv"::equals)
                                                .isPresent())
                                        .findFirst()
                                        .orElseThrow())
                                .click();
                        assertThat(getCurrentView().getElement().getTextRecursively())
                                .contains("The matched of leaves.csv", "Cancelled");
                        return onScreen;
                    });
                },
                last);
        assertThat(last).as("even behind its last look").endsWith("it was given up.\r\n");

        var done = as(() -> runs.begin(list.id(), "rejects", 1));
        runs.write(done, to -> to.append("row").append("\r\n"), new StringBuilder());
        assertThat(cancelled(done)).hasStatus(409).bodyText().contains("All of this list is written.");
        assertThat(cancelled(Ids.next())).hasStatus(404);
    }

    private MvcTestResult cancelled(UUID run) {
        return api.post()
                .uri("/api/v1/exports/" + run + "/cancel")
                .header("Authorization", "Bearer " + key)
                .exchange();
    }

    private <T> T as(ScopedValue.CallableOp<T, RuntimeException> work) {
        var who = officer();
        return CurrentPerson.call(
                new SignedIn(who.id(), who.username(), who.name(), Tenants.current(), SignedInAs.PERSON), work);
    }

    private void leavesOneLine(String subject, Runnable attempt) {
        var before = linesOn(subject);
        attempt.run();
        assertThat(linesOn(subject)).isEqualTo(before + 1);
    }

    private long linesOn(String subject) {
        return trail.latest(10_000).stream()
                .filter(line ->
                        line.subjectKind().equals("import") && line.subject().equals(subject))
                .count();
    }

    private int status(HttpMethod method, String path) {
        return api.method(method)
                .uri("/api/v1/imports" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Authorization", "Bearer " + key)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private PersonRow officer() {
        return people.all().stream()
                .filter(person -> "4306".equals(person.classCode()))
                .findFirst()
                .orElseThrow();
    }
}
