package org.tallystick.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.audit.AuditRow;
import org.tallystick.audit.AuditTrail;
import org.tallystick.audit.Outcome;
import org.tallystick.tenancy.Provisioning;
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
class ApiKeysTests {

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
    Provisioning provisioning;

    @Autowired
    @Qualifier("controlDataSource")
    DataSource control;

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
    void a_key_calls_the_api_as_its_owner_for_its_agency() {
        var answer = client.call(key(nora), WHO);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(nora.username() + " at " + agency.id());
    }

    @Test
    void the_owner_and_the_agency_come_along_to_another_thread() {
        assertThat(client.call(key(nora), "/api/v1/sample/later").body())
                .isEqualTo(nora.username() + " at " + agency.id());
    }

    @Test
    void without_a_key_the_answer_is_a_problem_with_status_401() {
        var answer = client.open(WHO);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(type(answer)).isEqualTo("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).contains("\"status\":401");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ts_",
                "ts__",
                "ts_aaaaaaaaaa_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "ts_%27%20or%201=1_x",
                "ts_' or '1'='1_x",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJub3JhIn0.",
                "eyJhbGciOiJIUzI1NiIsImtpZCI6Ii4uLy4uL2V0Yy9wYXNzd2QifQ.eyJzdWIiOiJub3JhIn0.c2ln"
            })
    void a_key_that_is_none_is_answered_like_no_key(String key) {
        var answer = client.call(key, WHO);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(client.open(WHO).body());
    }

    @Test
    void the_prefix_of_a_real_key_with_a_wrong_secret_is_refused_and_recorded() {
        assertThat(client.call(prefix(nora) + "_guess", WHO).statusCode()).isEqualTo(401);
        assertThat(refusals(agency.id(), prefix(nora))).hasSize(1);
    }

    @Test
    void a_session_of_the_screens_does_not_open_the_api() {
        client.signIn(nora.username(), String.valueOf(nora.password()));

        assertThat(client.open("/screen").statusCode()).isEqualTo(200);
        assertThat(client.open(WHO).statusCode()).isEqualTo(401);
    }

    @Test
    void a_path_in_disguise_is_still_the_api() {
        client.signIn(nora.username(), String.valueOf(nora.password()));

        assertThat(client.open("/%61pi/v1/sample/who").statusCode()).isEqualTo(401);
        assertThat(client.open("/api/v1/openapi/..%2fsample/who").statusCode()).isEqualTo(400);
    }

    @Test
    void a_revoked_key_is_refused_and_recorded_once() {
        var fresh = logins.rotateKey(nora.person(), agency.id());

        assertThat(client.call(key(nora), WHO).statusCode()).isEqualTo(401);
        assertThat(client.call(fresh, WHO).statusCode()).isEqualTo(200);
        assertThat(refusals(agency.id(), prefix(nora))).hasSize(1);
    }

    @Test
    void the_key_of_a_disabled_person_is_refused() {
        logins.disable(nora.person(), agency.id());

        assertThat(client.call(key(nora), WHO).statusCode()).isEqualTo(401);
    }

    @Test
    void a_valid_key_whose_owner_lost_the_membership_is_not_permitted() {
        JdbcClient.create(control)
                .sql("delete from membership where person_id = :person")
                .param("person", nora.person().value())
                .update();

        var answer = client.call(key(nora), WHO);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(type(answer)).isEqualTo("application/problem+json");
        assertThat(refusals(agency.id(), prefix(nora))).hasSize(1);
    }

    @Test
    void a_membership_in_another_agency_does_not_open_this_one() {
        JdbcClient.create(control)
                .sql("update membership set tenant_id = :neighbor where person_id = :person")
                .param("neighbor", agency.neighbor().value())
                .param("person", nora.person().value())
                .update();

        assertThat(client.call(key(nora), WHO).statusCode()).isEqualTo(403);
    }

    @Test
    void the_key_of_a_suspended_agency_is_refused() {
        var closing = agency.another();
        var clerk = enrolled(closing);
        provisioning.suspend(closing);

        assertThat(client.call(key(clerk), WHO).statusCode()).isEqualTo(403);
    }

    @Test
    void nothing_but_the_key_names_the_agency() {
        var neighbor = agency.neighbor().toString();

        var answer = client.call(
                key(nora),
                WHO + "?tenant=" + neighbor + "&tenantId=" + neighbor,
                "X-Tenant-ID",
                neighbor,
                "X-Tenant",
                neighbor,
                "Forwarded",
                "host=" + neighbor + ".example",
                "X-Forwarded-Host",
                neighbor + ".example",
                "Cookie",
                "tenant=" + neighbor);

        assertThat(answer.body()).isEqualTo(nora.username() + " at " + agency.id());
    }

    @Test
    void a_key_that_calls_too_often_has_to_wait_and_holds_up_nobody_else() {
        for (int n = 0; n < 80; n++)
            assertThat(client.call(key(nora), WHO).statusCode()).isEqualTo(200);

        var refused = client.call(key(nora), WHO);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(client.call(key(enrolled(agency.id())), WHO).statusCode()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(1));
        assertThat(client.call(key(nora), WHO).statusCode()).isEqualTo(200);
    }

    @Test
    void a_guesser_of_keys_has_to_wait_and_a_good_key_from_the_same_address_does_not() {
        for (int n = 0; n < 600; n++) client.call("ts_guess_" + n, WHO);

        assertThat(client.call("ts_guess_again", WHO).statusCode()).isEqualTo(429);
        assertThat(client.call(key(nora), WHO).statusCode()).isEqualTo(200);
    }

    @Test
    void a_key_and_a_secret_are_never_kept_or_printed() {
        var kept = JdbcClient.create(control)
                .sql(
                        "select cast(k as text) || cast(l as text) from api_key k join login l on l.id = k.login_id where l.username = :name")
                .param("name", nora.username())
                .query(String.class)
                .single();

        assertThat(kept).doesNotContain(key(nora).substring(14), String.valueOf(nora.password()));
        assertThat(nora.toString()).doesNotContain(key(nora), String.valueOf(nora.password()));
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

    private static String prefix(Enrolled person) {
        return key(person).substring(0, 13);
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("none");
    }
}
