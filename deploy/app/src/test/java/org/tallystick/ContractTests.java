package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.DENVER;
import static org.tallystick.LiveInstallation.SAN_FRANCISCO;
import static org.tallystick.LiveInstallation.live;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a file to a receipt, as an agency's own program does it. */
class ContractTests {

    private static final String MAPPING = "sedgwick-delinquent-tax";

    private final Api officer = live().api(live().person(SAN_FRANCISCO, "4306"));

    @Test
    void everybody_learns_who_they_are() {
        var me = officer.get("/api/v1/me").expect(200).json();

        assertThat(me.path("agency").asString()).isNotEmpty();
        assertThat(me.path("class").asString()).contains("4306");
        assertThat(me.path("rung").asString()).isEqualTo("officer");
        var auditor = live().api(live().person(DENVER, "Auditor"))
                .get("/api/v1/me")
                .expect(200)
                .json();
        assertThat(auditor.path("class").isNull()).isTrue();
        assertThat(auditor.path("rung").isNull()).isTrue();
    }

    @Test
    void a_dry_run_writes_nothing_until_it_is_accepted() {
        var list = TaxList.of(11, 250);
        var tried = upload("tried.csv.gz", list.gzipped(), true);

        assertThat(tried.path("state").asString()).isEqualTo("READY");
        assertThat(tried.path("created").asInt()).isEqualTo(250);
        assertThat(tried.path("totals").path("balance").asLong()).isEqualTo(list.totalCents());
        officer.get("/api/v1/accounts/" + list.firstAccount()).expect(404);

        var accepted = officer.post("/api/v1/imports/" + tried.path("id").asString() + "/accept", Map.of());
        assertThat(accepted.status()).isIn(200, 202);
        var posted = officer.finished("/api/v1/imports/" + tried.path("id").asString());
        assertThat(posted.path("state").asString()).isEqualTo("POSTED");
        officer.get("/api/v1/accounts/" + list.firstAccount()).expect(200);
    }

    @Test
    void every_row_is_counted_once_and_every_cent_arrives() {
        var list = TaxList.of(12, 1_200);
        var posted = upload("list.csv", list.csv().getBytes(java.nio.charset.StandardCharsets.UTF_8), false);

        assertThat(posted.path("state").asString()).isEqualTo("POSTED");
        assertThat(posted.path("rows").asInt()).isEqualTo(1_200);
        assertThat(posted.path("created").asInt()
                        + posted.path("matched").asInt()
                        + posted.path("repeated").asInt()
                        + posted.path("rejected").asInt())
                .isEqualTo(1_200);
        assertThat(posted.path("totals").path("levied").asLong()).isEqualTo(list.totalCents());
        assertThat(posted.path("totals").path("balance").asLong()).isEqualTo(list.totalCents());
    }

    @Test
    void a_payment_is_distributed_receipted_and_seen_on_the_account() {
        var list = TaxList.of(13, 3);
        upload("pay.csv.gz", list.gzipped(), false);
        var number = list.firstAccount();
        assertThat(hit(number).path("accountNumber").asString()).isEqualTo(number);
        var before = officer.get("/api/v1/accounts/" + number).expect(200).json();
        DrawerOfToday.openFor(officer);

        var key = UUID.randomUUID().toString();
        var body = Map.of("amountCents", 725, "receivedOn", "2026-01-15", "tender", "CASH");
        var paid = officer.post(payments(number), body, "Idempotency-Key", key)
                .expect(201)
                .json();
        var again = officer.post(payments(number), body, "Idempotency-Key", key).json();

        assertThat(paid.path("allocations").get(0).path("amountCents").asLong()).isEqualTo(725);
        assertThat(paid.path("balanceCents").asLong())
                .isEqualTo(before.path("balanceCents").asLong() - 725);
        assertThat(again.path("receiptNumber").asString())
                .isEqualTo(paid.path("receiptNumber").asString());
        var after = officer.get("/api/v1/accounts/" + number).expect(200).json();
        assertThat(after.path("balanceCents").asLong())
                .isEqualTo(paid.path("balanceCents").asLong());
        assertThat(officer.get("/api/v1/accounts/" + number + "/timeline")
                        .expect(200)
                        .text())
                .contains("7.25");
        officer.post(
                        payments(number),
                        Map.of("amountCents", 1, "receivedOn", "2026-01-15", "tender", "CASH"),
                        "Idempotency-Key",
                        key)
                .expect(422);
    }

    @Test
    void what_is_wrong_with_a_payment_is_said_in_a_sentence() {
        var list = TaxList.of(14, 2);
        upload("wrong.csv.gz", list.gzipped(), false);
        var path = payments(list.firstAccount());
        var supervisor = live().api(live().person(SAN_FRANCISCO, "4366"));

        DrawerOfToday.closeOf(supervisor);
        var noDrawer = supervisor.post(
                path,
                payment(500, "2026-01-15", "CASH"),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        noDrawer.expect(409);
        assertThat(noDrawer.json().path("detail").asString()).contains("drawer");
        DrawerOfToday.openFor(officer);
        assertThat(refusal(path, payment(0, "2026-01-15", "CASH"))).isIn(400, 422);
        assertThat(refusal(path, payment(500, "2126-01-15", "CASH"))).isIn(400, 409, 422);
        assertThat(refusal(path, payment(500, "2026-01-15", "GOLD"))).isEqualTo(400);
        assertThat(refusal(path, payment(Long.MAX_VALUE, "2026-01-15", "CASH"))).isIn(400, 409, 422);
        assertThat(officer.post(path, payment(500, "2026-01-15", "CASH")).status())
                .isEqualTo(400);
    }

    @Test
    void the_agencys_own_program_always_has_a_drawer() {
        var list = TaxList.of(15, 2);
        upload("service.csv.gz", list.gzipped(), false);

        live().agencyApi(SAN_FRANCISCO)
                .post(
                        payments(list.firstAccount()),
                        payment(300, "2026-01-15", "CHECK"),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .expect(201);
    }

    private int refusal(String path, Map<String, ?> body) {
        var answer =
                officer.post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .contains("problem+json");
        return answer.status();
    }

    private static Map<String, ?> payment(long cents, String receivedOn, String tender) {
        return Map.of("amountCents", cents, "receivedOn", receivedOn, "tender", tender);
    }

    private static String payments(String number) {
        return "/api/v1/accounts/" + number + "/payments";
    }

    private JsonNode hit(String query) {
        return officer.get("/api/v1/search?q=" + query)
                .expect(200)
                .json()
                .path("items")
                .get(0);
    }

    private JsonNode upload(String name, byte[] content, boolean dryRun) {
        return officer.finished(
                officer.upload(name, content, MAPPING, dryRun).expect(202).location());
    }
}
