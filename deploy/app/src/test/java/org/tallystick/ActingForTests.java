package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.SAN_FRANCISCO;
import static org.tallystick.LiveInstallation.live;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.Delegations;
import org.tallystick.staff.People;
import org.tallystick.staff.Relieve;
import org.tallystick.tenancy.TenantId;
import org.tallystick.tenancy.TenantRegistry;
import org.tallystick.tenancy.Tenants;

/** Somebody acts for a colleague: whatever they do, and whatever they print, says for whom. */
class ActingForTests {

    private static final String AWAY = "sf.delgado";
    private static final String ACTS = "sf.admin";
    private static final String SAYS = "Grace Nakamura, acting for Rosa Delgado under R-ACTING until "
            + DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US)
                    .format(live().bean(BusinessDay.class).today());

    private static final Api DEPUTY = live().api(live().named(SAN_FRANCISCO, ACTS));
    private static String account = "";
    private static String imported = "";

    @BeforeAll
    static void an_administrator_acts_for_an_officer() {
        var list = TaxList.of(5150, 3);
        var loads = live().api(live().named(SAN_FRANCISCO, "sf.tran"));
        imported = URI.create(loads.upload("acting.csv.gz", list.gzipped(), "sedgwick-delinquent-tax", false)
                        .expect(202)
                        .location())
                .getPath();
        loads.finished(imported);
        account = "/api/v1/accounts/" + list.firstAccount();
        views("date '2026-01-02'");
        DEPUTY.get(account).expect(403);
        as("sf.okafor", () -> {
            var today = live().bean(BusinessDay.class).today();
            live().bean(Delegations.class)
                    .relieve(new Relieve(ACTS, AWAY, null, "R-ACTING", List.of(), today, today, "Out of office"));
        });
    }

    @AfterAll
    static void the_officer_is_back() {
        as("sf.okafor", () -> live().bean(Delegations.class).end("R-ACTING", "Back"));
        DEPUTY.get(account).expect(403);
        views("null");
    }

    /** An administrator looks at accounts by an authority of their own; while it rests, only by the lent one. */
    private static void views(String until) {
        Tenants.call(
                tenant(),
                () -> live().bean(JdbcClient.class)
                        .sql("update authority set until_on = " + until
                                + " where action = 'account.view' and holder = 'agency-admin'")
                        .update());
    }

    @Test
    void a_statement_says_who_prepared_it_and_for_whom_once() {
        assertThat(printedBy(DEPUTY)).isEqualTo(SAYS);
        assertThat(printedBy(live().api(live().named(SAN_FRANCISCO, "sf.tran"))))
                .isEqualTo("Mei Tran");
    }

    private static String printedBy(Api person) {
        return person.get(account + "/statement")
                .expect(200)
                .json()
                .path("printedBy")
                .asString();
    }

    @Test
    void a_receipt_its_copy_a_hold_a_contact_and_a_request_say_for_whom() {
        DrawerOfToday.openFor(DEPUTY);
        var today = live().bean(BusinessDay.class).today().toString();
        var paid = post(account + "/payments", Map.of("amountCents", 500, "receivedOn", today, "tender", "CASH"))
                .expect(201)
                .json();
        var receipt = paid.path("receiptNumber").asString();
        assertThat(DEPUTY.get("/api/v1/receipts/" + receipt).expect(200).text()).contains(SAYS);
        assertThat(screen("receipts/" + receipt))
                .anyMatch(words -> words.startsWith(SAYS + ", "))
                .as("who took it")
                .contains("Printed by " + SAYS + ".");
        DEPUTY.post("/api/v1/receipts/" + receipt + "/reprint", Map.of()).expect(200);
        assertThat(one("select printed_by_name from receipt_copy order by printed_at desc limit 1"))
                .isEqualTo(SAYS);

        post(
                        account + "/holds",
                        Map.of(
                                "type",
                                "ADMIN",
                                "scope",
                                "ACCOUNT",
                                "from",
                                today,
                                "authority",
                                "Memo",
                                "reason",
                                "Asked"))
                .expect(201);
        post(
                        account + "/contacts",
                        Map.of("said", Map.of("channel", "CALL", "direction", "OUT", "outcome", "SP", "note", "")))
                .expect(201);
        var timeline = DEPUTY.get(account + "/timeline").expect(200).json().path("items");
        assertThat(timeline)
                .filteredOn(row -> row.path("actor").asString().equals(SAYS))
                .hasSizeGreaterThan(2);

        DEPUTY.post(
                        "/api/v1/payments/" + paid.path("paymentId").asString() + "/reverse",
                        Map.of("reason", "It came back"))
                .expect(202);
        assertThat(one("select by_name from approval_step order by at desc limit 1"))
                .isEqualTo(SAYS);
        assertThat(one("select actor_name from audit where action like 'approval%' order by id desc limit 1"))
                .isEqualTo(SAYS);
        DrawerOfToday.closeOf(DEPUTY);
    }

    @Test
    void every_print_says_for_whom_when_it_is_printed_with_lent_authority() {
        assertThat(screen(account.replace("/api/v1/", "") + "/explain"))
                .anyMatch(words -> words.contains("Printed by " + SAYS + "."));

        DEPUTY.get(imported + "/rejects").expect(200);
        assertThat(one("select actor_name from audit where action = 'import.export' order by id desc limit 1"))
                .isEqualTo(SAYS);
    }

    private static Api.Answer post(String path, Map<String, ?> body) {
        return DEPUTY.post(path, body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static List<String> screen(String path) {
        var person = live().named(SAN_FRANCISCO, ACTS);
        var window = new StaffWindow(live().baseUrl());
        window.signIn(person.username(), person.password());
        return window.words(path);
    }

    private static TenantId tenant() {
        return live().bean(TenantRegistry.class)
                .bySlug(SAN_FRANCISCO)
                .orElseThrow()
                .id();
    }

    private static String one(String sql) {
        return Tenants.call(
                tenant(),
                () -> live().bean(JdbcClient.class).sql(sql).query(String.class).single());
    }

    private static void as(String username, Runnable work) {
        Tenants.run(tenant(), () -> {
            var person = live().bean(People.class).byUsername(username).orElseThrow();
            CurrentPerson.run(new SignedIn(person.id(), username, person.name(), tenant(), SignedInAs.PERSON), work);
        });
    }
}
