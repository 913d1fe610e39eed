package org.tallystick.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tallystick.audit.AuditRow;
import org.tallystick.audit.AuditTrail;
import org.tallystick.audit.Outcome;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;
import org.tallystick.testing.TestTenant;

@ModuleTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.address=127.0.0.1",
            "tallystick.api.calls-per-minute=80",
            "tallystick.sign-in.failures-per-five-minutes=20"
        })
class ApiRefusalsTests {

    private static final String WHO = "/api/v1/sample/who";

    @Autowired
    Logins logins;

    @Autowired
    TestTenant agency;

    @Autowired
    TestClock clock;

    @Autowired
    AuditTrail trail;

    @Autowired
    Cursors cursors;

    @LocalServerPort
    int port;

    private Visitor client;
    private Enrolled nora;

    @BeforeEach
    void an_hour_later_nora_has_a_key() {
        clock.forward(Duration.ofHours(1));
        client = new Visitor(port);
        nora = enrolled(agency.id());
    }

    @Test
    void a_call_beyond_ones_authority_is_refused_with_the_reason_and_recorded_once() {
        var answer = client.call(key(nora), "/api/v1/sample/administration");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("Your position gives you no authority")
                .doesNotContain("secret");
        assertThat(refusals(agency.id(), nora.person().toString()))
                .singleElement()
                .satisfies(line -> assertThat(line.action()).isEqualTo("agency.administer"))
                .satisfies(line ->
                        assertThat(line.actorId()).isEqualTo(nora.person().value()));
    }

    @Test
    void nobody_of_an_agency_operates_the_platform() {
        assertThat(client.call(key(nora), "/api/v1/sample/platform").statusCode())
                .isEqualTo(403);
    }

    @Test
    void asking_for_what_is_not_there_leaves_one_line_in_the_askers_record() {
        var id = UUID.randomUUID().toString();

        assertThat(client.call(key(nora), "/api/v1/sample/things/" + id).statusCode())
                .isEqualTo(404);
        assertThat(refusals(agency.id(), id)).hasSize(1);
    }

    @Test
    void a_cursor_of_another_agency_is_refused() {
        var mine = cursors.seal("42");
        var theirs = Tenants.call(agency.neighbor(), () -> cursors.seal("42"));

        assertThat(client.call(key(nora), "/api/v1/sample/page?cursor=" + mine).body())
                .isEqualTo("42");
        for (var other : List.of(theirs, mine.replace("NDI", "NDM"), "NDI", "NDI.", "*.*", ".")) {
            var refused = client.call(key(nora), "/api/v1/sample/page?cursor=" + other);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void an_error_tells_nothing_about_tables_classes_or_schemas() {
        var answer = client.call(key(nora), "/api/v1/sample/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("select", "t_7f3ac2", "Exception", "org.tallystick");
    }

    @Test
    void answers_of_the_api_are_neither_framed_nor_stored() {
        var headers = client.call(key(nora), WHO).headers();

        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    private List<AuditRow> refusals(TenantId at, String subject) {
        return Tenants.call(at, () -> trail.latest(200)).stream()
                .filter(line ->
                        line.outcome() == Outcome.REFUSED && line.subject().contains(subject))
                .toList();
    }

    private Enrolled enrolled(TenantId at) {
        return logins.enroll(new PersonId(UUID.randomUUID()), at, "nora-" + UUID.randomUUID(), "Nora Quist", false);
    }

    private static String key(Enrolled person) {
        return String.valueOf(person.apiKey());
    }
}
