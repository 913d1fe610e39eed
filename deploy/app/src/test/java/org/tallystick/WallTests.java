package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.DENVER;
import static org.tallystick.LiveInstallation.SAN_FRANCISCO;
import static org.tallystick.LiveInstallation.live;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.security.Logins;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.Tenants;
import tools.jackson.databind.JsonNode;

/** What one agency tries on another through the API, and what it gets: the answer for a thing that does not exist. */
class WallTests {

    private static final Api DENVERS = live().agencyApi(DENVER);

    private static String foreignNumber = "";

    @BeforeAll
    static void san_francisco_has_an_account_and_an_import() {
        var officer = live().api(live().person(SAN_FRANCISCO, "4306"));
        var list = TaxList.of(21, 5);
        var location = officer.upload(
                        "canary-37.csv",
                        list.csv().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "sedgwick-delinquent-tax",
                        false)
                .expect(202)
                .location();
        officer.finished(location);
        foreignNumber = list.firstAccount();
    }

    @Test
    void a_search_finds_nothing_of_the_other_agency() {
        for (var word : List.of(foreignNumber, "alder", "quill", "canary"))
            assertThat(DENVERS.get("/api/v1/search?q=" + word).expect(200).text())
                    .doesNotContain(foreignNumber);
    }

    @Test
    void headers_and_parameters_that_name_another_agency_change_nothing() {
        var own = DENVERS.get("/api/v1/me").text();

        assertThat(DENVERS.get("/api/v1/me", "X-Tenant-ID", SAN_FRANCISCO).text())
                .isEqualTo(own);
        assertThat(DENVERS.get("/api/v1/me", "Forwarded", "host=san-francisco.example")
                        .text())
                .isEqualTo(own);
        assertThat(DENVERS.get("/api/v1/me", "X-Forwarded-Host", "san-francisco.example")
                        .text())
                .isEqualTo(own);
        assertThat(DENVERS.get("/api/v1/me?tenant=" + SAN_FRANCISCO).text()).isEqualTo(own);
        DENVERS.get("/api/v1/accounts/" + foreignNumber + "?tenant=" + SAN_FRANCISCO)
                .expect(404);
    }

    @Test
    void no_key_a_wrong_key_and_half_a_key_are_not_let_in() {
        var whole = live().agency(DENVER).apiKey();

        for (var key : List.of("", "nonsense", whole.substring(0, whole.length() - 1), whole + "x"))
            new Api(live().baseUrl(), key).get("/api/v1/me").expect(401);
    }

    @Test
    void a_key_whose_person_is_no_longer_a_member_is_refused() {
        var denver = live().tenant(DENVER);
        var leaver = live().bean(Logins.class)
                .enroll(
                        new PersonId(UUID.randomUUID()),
                        denver,
                        "leaver-" + UUID.randomUUID(),
                        "Someone Leaving",
                        false);
        new JdbcControl().forgetMembership(leaver.username());

        new Api(live().baseUrl(), java.util.Objects.requireNonNull(leaver.apiKey()))
                .get("/api/v1/me")
                .expect(403);
    }

    @Test
    void fields_that_a_request_may_not_set_are_refused_and_change_nothing() {
        var officer = live().api(live().person(SAN_FRANCISCO, "4306"));
        DrawerOfToday.openFor(officer);
        var before = officer.get("/api/v1/accounts/" + foreignNumber).json();
        var body = Map.of(
                "amountCents",
                100,
                "receivedOn",
                "2026-01-15",
                "tender",
                "CASH",
                "balanceCents",
                0,
                "tenantId",
                UUID.randomUUID().toString(),
                "approvedBy",
                "me");

        officer.post(
                        "/api/v1/accounts/" + foreignNumber + "/payments",
                        body,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expect(400);
        assertThat(officer.get("/api/v1/accounts/" + foreignNumber).json()).isEqualTo(before);
    }

    @Test
    void the_same_idempotency_key_means_nothing_to_another_agency() {
        var key = UUID.randomUUID().toString();
        var sanFrancisco = live().agencyApi(SAN_FRANCISCO);
        var own = firstAccount(DENVERS);
        var body = Map.of("amountCents", 137, "receivedOn", "2026-01-15", "tender", "CHECK");
        var theirs = sanFrancisco
                .post("/api/v1/accounts/" + foreignNumber + "/payments", body, "Idempotency-Key", key)
                .expect(201);

        var ours = DENVERS.post("/api/v1/accounts/" + own + "/payments", body, "Idempotency-Key", key)
                .expect(201);

        assertThat(ours.json().path("allocations")).isNotEqualTo(theirs.json().path("allocations"));
    }

    private static String firstAccount(Api api) {
        for (JsonNode item : api.get("/api/v1/search?q=d").expect(200).json().path("items")) {
            var number = item.path("accountNumber").asString();
            if (api.get("/api/v1/accounts/" + number)
                            .json()
                            .path("balanceCents")
                            .asLong()
                    > 1_000) return number;
        }
        throw new AssertionError("Denver has no sample account with a balance");
    }

    @Test
    void an_auditor_may_look_but_not_touch() {
        var auditor = live().api(live().person(SAN_FRANCISCO, "Auditor"));

        auditor.get("/api/v1/accounts/" + foreignNumber).expect(200);
        auditor.post("/api/v1/drawers", Map.of()).expect(403);
        auditor.upload("a.csv", new byte[] {'a'}, "sedgwick-delinquent-tax", true)
                .expect(403);
    }

    @Test
    void a_refused_attempt_leaves_one_audit_row_where_the_attacker_sits() {
        var denver = live().tenant(DENVER);
        var jdbc = live().bean(JdbcClient.class);
        var count = "select count(*) from audit where outcome = 'REFUSED'";
        var before =
                Tenants.call(denver, () -> jdbc.sql(count).query(Long.class).single());

        DENVERS.get("/api/v1/accounts/" + foreignNumber).expect(404);

        var after = Tenants.call(denver, () -> jdbc.sql(count).query(Long.class).single());
        assertThat(after).isEqualTo(before + 1);
    }

    @Test
    void a_line_break_in_what_is_sent_cannot_forge_a_log_line() {
        var answer = live().agencyApi(SAN_FRANCISCO).get("/api/v1/search?q=%0d%0a2026-01-01%20ERROR%20forged%1b%5b31m");

        assertThat(answer.status()).isIn(200, 400);
    }

    /** The control schema as only the installation's own code may touch it. */
    private static final class JdbcControl {
        private final JdbcClient control =
                JdbcClient.create(live().bean("controlDataSource", javax.sql.DataSource.class));

        void forgetMembership(String username) {
            control.sql("delete from membership where login_id = (select id from login where username = ?)")
                    .param(username)
                    .update();
        }
    }
}
