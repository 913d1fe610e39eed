package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.DENVER;
import static org.tallystick.LiveInstallation.SAN_FRANCISCO;
import static org.tallystick.LiveInstallation.live;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the shipped agencies' own sources say about who recommends and who decides, by API and on the screen. */
class ApprovalLadderTests {

    private static final String FIRE = "san-bernardino-county-fire";

    @Test
    void san_bernardinos_senior_recommends_finally_and_the_one_above_sees_nothing_before() {
        live().withEveryAgency();
        var officer = api(FIRE, "sb.nguyen");
        var senior = api(FIRE, "sb.whitaker");
        var above = api(FIRE, "sb.lowell");
        var id = liftOfAStay(officer, senior);

        assertThat(above.get("/api/v1/approvals/" + id).status()).isEqualTo(404);
        assertThat(ids(above)).doesNotContain(id);
        assertThat(step(above, id, "approve").status()).isEqualTo(404);
        assertThat(step(senior, id, "approve").expect(403).text())
                .contains(
                        "Only Supervising Fiscal Technician II may agree to the lifting of holds; you hold 40034 Senior");
        try (var window = Window.wide()) {
            window.signIn(live().named(FIRE, "sb.lowell"));
            window.open("approvals");
            assertThat(window.text()).doesNotContain("Lift the hold");
        }
        try (var window = Window.wide()) {
            window.signIn(live().named(FIRE, "sb.whitaker"));
            window.open("approvals/" + id);
            assertThat(window.text())
                    .contains("You may recommend")
                    .contains("makes final recommendations for suspension")
                    .contains("Class specification 40034, duty 6");
            window.press("r");
            window.waitFor("text=Recommended; somebody else decides.");
        }

        assertThat(ids(above)).contains(id);
        assertThat(step(senior, id, "approve").status())
                .as("two rungs in one person")
                .isEqualTo(403);
        try (var window = Window.wide()) {
            window.signIn(live().named(FIRE, "sb.lowell"));
            window.open("approvals/" + id);
            assertThat(window.text()).contains("Recommended by Joanne Whitaker", "You may decide");
        }
        assertThat(step(above, id, "approve").expect(200).json().path("state").asString())
                .isEqualTo("EXECUTED");
    }

    @Test
    void denvers_judge_delegates_what_belongs_to_the_court_and_the_supervisor_cannot() {
        var admin = api(DENVER, "dn.admin");
        var body = new LinkedHashMap<String, Object>(Map.of(
                "action",
                "garnishment.approve",
                "kind",
                "PERSON",
                "holder",
                "dn.marquez",
                "reason",
                "Vacation of the bench"));
        assertThat(admin.post("/api/v1/authorities", body).expect(403).text())
                .contains("Nobody grants what they do not hold.");
        body.put("ask", true);
        admin.post("/api/v1/authorities", body).expect(200);
        var asked = waiting(api(DENVER, "dn.carver"), "authority-grant", "dn.admin");

        var supervisor = step(api(DENVER, "dn.abernathy"), asked, "approve");
        assertThat(supervisor.status()).isEqualTo(409);
        assertThat(supervisor.text()).contains("You do not hold this yourself, so you cannot give it");
        assertThat(step(api(DENVER, "dn.marquez"), asked, "approve").status()).isIn(403, 404);
        step(api(DENVER, "dn.carver"), asked, "approve").expect(200);

        body.put("action", "garnishment.approve.none");
        assertThat(admin.post("/api/v1/authorities", body).status()).isIn(200, 422);
    }

    @Test
    void a_void_that_needed_nobody_counts_against_who_decides_the_rest() {
        var clerk = api(SAN_FRANCISCO, "sf.kowalski");
        var officer = api(SAN_FRANCISCO, "sf.delgado");
        var supervisor = api(SAN_FRANCISCO, "sf.okafor");
        var list = TaxList.of(192, 2);
        var loads = api(SAN_FRANCISCO, "sf.tran");
        loads.finished(loads.upload("parts-192.csv.gz", list.gzipped(), "sedgwick-delinquent-tax", false)
                .expect(202)
                .location());
        DrawerOfToday.openFor(clerk);
        var voided = paid(clerk, list.firstAccount());
        var stays = paid(clerk, list.firstAccount());
        clerk.post("/api/v1/payments/" + voided + "/void", Map.of("reason", "Typed twice"))
                .expect(200);
        DrawerOfToday.closeOf(clerk);

        var id = officer.post("/api/v1/payments/" + stays + "/reverse", Map.of("reason", "The check came back"))
                .expect(202)
                .json()
                .path("approval")
                .asString();

        try (var window = Window.wide()) {
            window.signIn(live().named(SAN_FRANCISCO, "sf.okafor"));
            window.open("approvals/" + id);
            assertThat(window.text())
                    .contains("with $60.00 voided on")
                    .contains("it makes $120.00")
                    .contains("What will be posted")
                    .contains("Out of the bank");
        }
        step(supervisor, id, "approve").expect(200);
    }

    private static String paid(Api clerk, String account) {
        return clerk.post(
                        "/api/v1/accounts/" + account + "/payments",
                        Map.of("amountCents", 6_000, "receivedOn", today(SAN_FRANCISCO), "tender", "CHECK"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expect(201)
                .json()
                .path("paymentId")
                .asString();
    }

    /** A court stay on a sample account, asked to be lifted. */
    private static String liftOfAStay(Api asks, Api sees) {
        var account = asks.get("/api/v1/search?q=a")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("accountNumber")
                .asString();
        var hold = asks.post(
                        "/api/v1/accounts/" + account + "/holds",
                        Map.of(
                                "type", "COURT_STAY",
                                "scope", "ACCOUNT",
                                "from", today(FIRE),
                                "authority", "Order 26-114",
                                "reason", "Stay ordered"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expect(201)
                .json();
        asks.post(
                        "/api/v1/holds/" + hold.path("id").asString() + "/lift",
                        Map.of("reason", "Dissolved"),
                        "If-Match",
                        "\"" + hold.path("version").asInt() + "\"")
                .expect(202);
        return waiting(sees, "hold-lift", null);
    }

    private static String waiting(Api sees, String kind, @Nullable String by) {
        for (var item :
                sees.get("/api/v1/approvals?state=SUBMITTED").expect(200).json().path("items"))
            if (item.path("kind").asString().equals(kind)
                    && (by == null || item.path("requestedBy").asString().equals(by)))
                return item.path("id").asString();
        throw new AssertionError("Nothing of the kind " + kind + " waits");
    }

    private static List<String> ids(Api sees) {
        return sees.get("/api/v1/approvals?limit=200")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsString("id");
    }

    private static Api.Answer step(Api who, String id, String step) {
        return who.post("/api/v1/approvals/" + id + "/" + step, Map.of("reason", "Looked at it"));
    }

    private static Api api(String agency, String person) {
        return live().api(live().named(agency, person));
    }

    private static String today(String agency) {
        return live().today(agency).toString();
    }
}
