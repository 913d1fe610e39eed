package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.SAN_FRANCISCO;
import static org.tallystick.LiveInstallation.live;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tallystick.DemoFile.DemoPerson;

/** What somebody with a browser's own tools tries on the screens. */
class ScreenAttackTests {

    private static final String DIALOG = ".ts-payment";
    private static final List<String> SNARES = List.of(
            "<script>window.caught='script'</script>",
            "<img src=x onerror=\"window.caught='img'\">",
            "javascript:window.caught='link'",
            "\"><svg onload=window.caught='svg'>");

    private final DemoPerson cashier = live().named(SAN_FRANCISCO, "sf.lindqvist");
    private final Api api = live().api(cashier);

    @Test
    void a_disabled_button_takes_no_payment_however_it_is_clicked() {
        var list = imported(4400);
        DrawerOfToday.openFor(api);
        var owed = owed(list);
        try (var window = Window.wide()) {
            var sent = new ArrayList<String>();
            window.page().onRequest(request -> {
                if (request.url().contains("v-r=uidl") && request.postData() != null) sent.add(request.postData());
            });
            window.signIn(cashier);
            window.open("accounts/" + list.firstAccount());
            window.press("p").waitFor(DIALOG + " .ts-money-field");
            for (var amount : List.of("", "99999999.00", "-5.00", "1.001")) {
                window.page().locator(DIALOG + " .ts-money-field input").fill(amount);
                window.page().waitForTimeout(400);
                window.settled();
                sent.clear();
                clickThroughDisabled(window);
                assertThat(String.join("\n", sent)).as("a click was sent").contains("\"event\":\"click\"");
                window.press("F8").press("Control+Enter");
                assertThat(window.page().locator(".ts-receipt-given").count()).isZero();
            }
        }
        assertThat(owed(list)).isEqualTo(owed);
    }

    /** As somebody does who lifts the lock in the page: the click goes to the server as if the button were enabled. */
    private static void clickThroughDisabled(Window window) {
        var disabled = window.page()
                .evaluate(
                        "() => { const button = [...document.querySelectorAll('.ts-payment-foot vaadin-button')].at(-1);"
                                + " const was = button.disabled; button.disabled = false; button.removeAttribute('disabled');"
                                + " button.click(); return was; }");
        assertThat(disabled).as("the button was disabled").isEqualTo(true);
        window.settled();
    }

    @Test
    void a_click_that_is_sent_twice_takes_one_payment() {
        var list = imported(4401);
        DrawerOfToday.openFor(api);
        var owed = owed(list);
        try (var window = Window.wide()) {
            window.signIn(cashier);
            window.open("accounts/" + list.firstAccount());
            window.press("p").waitFor(DIALOG + " .ts-money-field");
            window.page().locator(DIALOG + " .ts-money-field input").fill("3.00");
            window.waitFor("vaadin-button:has-text('Take $3.00')");
            window.page()
                    .evaluate(
                            "() => { const button = [...document.querySelectorAll('.ts-payment-foot vaadin-button')].at(-1);"
                                    + " for (let i = 0; i < 5; i++) { button.disabled = false; button.click(); } }");
            window.waitFor(".ts-receipt-given");
        }
        assertThat(owed(list)).isEqualTo(owed - 300);
    }

    @Test
    void a_request_with_another_sessions_token_is_refused() {
        try (var window = Window.wide()) {
            window.signIn(cashier);
            var status = window.page()
                    .evaluate(
                            "async () => (await fetch('?v-r=uidl&v-uiId=0', {method: 'POST', headers: {'Content-Type':"
                                    + " 'application/json'}, body: JSON.stringify({csrfToken: '" + UUID.randomUUID()
                                    + "', rpc: [], syncId: 0, clientId: 0})})).text()");
            assertThat(String.valueOf(status)).doesNotContain("changes");
        }
    }

    @Test
    void what_looks_like_a_script_is_shown_as_text() {
        var csv = new StringBuilder("Owner,Tax Account,Parcel ID,Property Address,2024 Amount Published\n");
        for (var snare = 0; snare < SNARES.size(); snare++) {
            var text = "\"Zzsnare " + SNARES.get(snare).replace("\"", "\"\"") + "\"";
            csv.append(text)
                    .append(",SNARE-" + snare + ",P-" + snare + ",")
                    .append(text)
                    .append(",10.00\n");
        }
        var name = "<img src=x onerror=window.caught='file'>.csv";
        try (var window = Window.wide()) {
            window.signIn(live().named(SAN_FRANCISCO, "sf.tran"));
            window.follow("intake").waitFor("vaadin-upload");
            window.page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(
                            new FilePayload(name, "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8)));
            window.waitFor("vaadin-button:has-text('Accept')");
            harmless(window, "dry run");
            window.press("F8");
            window.page().waitForFunction("() => document.querySelector('main').innerText.includes('posted in')");
            harmless(window, "imported");
            window.follow("intake");
            harmless(window, "intake");
            window.press("/").type("zzsnare").waitFor(".ts-hits [role=option] .ts-hit-number");
            assertThat(window.page().locator(".ts-hits").innerText()).contains("<script>", "<img src=x");
            harmless(window, "search box");
            window.open("search?q=zzsnare").waitFor("main .ts-hit");
            assertThat(window.text()).contains("<script>", "onerror=", "javascript:");
            harmless(window, "search");
            for (var snare = 0; snare < SNARES.size(); snare++) workAndPay(window, snare);
        }
    }

    private static void workAndPay(Window window, int snare) {
        window.open("accounts/SNARE-" + snare).waitFor(".ts-who");
        assertThat(window.text()).containsIgnoringCase(SNARES.get(snare));
        harmless(window, "workbench");
        window.press("p").waitFor(DIALOG);
        if (window.page().locator(".ts-drawer-form").count() > 0)
            window.button("Open drawer").click();
        window.waitFor(DIALOG + " .ts-money-field");
        window.page().locator(DIALOG + " .ts-money-field input").fill("1.00");
        window.waitFor("vaadin-button:has-text('Take $1.00')");
        harmless(window, "payment");
        window.press("F8").waitFor(".ts-receipt-given");
        window.press("F8").waitFor(".ts-receipt");
        assertThat(window.text()).containsIgnoringCase(SNARES.get(snare));
        harmless(window, "receipt");
    }

    private static void harmless(Window window, String where) {
        assertThat(window.trouble()).as(where).isEmpty();
        assertThat(window.page().evaluate("() => window.caught ?? ''"))
                .as(where)
                .isEqualTo("");
        assertThat(window.page()
                        .locator("[onerror], [onload], a[href^='javascript'], img[src=x]")
                        .count())
                .as(where)
                .isZero();
    }

    private TaxList imported(long seed) {
        var list = TaxList.of(seed, 3);
        var officer = live().api(live().named(SAN_FRANCISCO, "sf.tran"));
        officer.finished(officer.upload("attack-" + seed + ".csv.gz", list.gzipped(), "sedgwick-delinquent-tax", false)
                .expect(202)
                .location());
        return list;
    }

    private long owed(TaxList list) {
        return api.get("/api/v1/accounts/" + list.firstAccount())
                .expect(200)
                .json()
                .path("balanceCents")
                .asLong();
    }
}
