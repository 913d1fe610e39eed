package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.DENVER;
import static org.tallystick.LiveInstallation.SAN_FRANCISCO;
import static org.tallystick.LiveInstallation.live;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file to a receipt in a real browser, seen by those who do it all day, and by those who must not see it. */
class TourTests {

    private static final String DIALOG = ".ts-payment";

    @Test
    void an_officer_brings_in_a_file_and_takes_a_payment(@TempDir Path folder) throws IOException {
        var list = TaxList.of(4306, 40);
        DrawerOfToday.closeOf(live().api(live().named(SAN_FRANCISCO, "sf.delgado")));
        try (var window = Window.wide()) {
            window.open("login");
            Sightings.look(window, "sign-in");
            window.signIn(live().named(SAN_FRANCISCO, "sf.delgado"));
            Sightings.look(window, "today");
            bringIn(window, "delinquent-2024.csv.gz", list);
            find(window, list.firstAccount(), "search");
            Sightings.look(window, "workbench");
            window.press("p").waitFor(DIALOG);
            Sightings.look(window, "drawer");
            openDrawer(window);
            typeAmount(window, "25.00");
            assertThat(window.page().locator(".ts-ways").innerText()).contains("25.00");
            Sightings.look(window, "payment");
            window.press("F8").waitFor(".ts-receipt-given");
            Sightings.look(window, "payment-taken");
            window.press("F8").waitFor(".ts-receipt");
            assertThat(window.text()).contains(list.firstAccount()).contains("25.00");
            Sightings.look(window, "receipt");
            theDownloadIsATaggedPdf(window, folder);
            lookAtTheCounter(window);
            window.follow("accounts/" + list.firstAccount()).waitFor(".ts-who");
            assertThat(window.text()).contains("25.00");
            Sightings.look(window, "workbench-paid");
            confer(window);
        }
    }

    /** A colleague is taken by letters and Enter, without an arrow. */
    private static void confer(Window window) {
        window.press("y").page().getByText("What is it about?").waitFor();
        window.page().keyboard().type("Is it a hardship?");
        window.press("Tab").page().keyboard().type("Mei Tr");
        window.page()
                .locator("vaadin-multi-select-combo-box-item:visible")
                .first()
                .waitFor();
        assertThat(window.page()
                        .locator("vaadin-multi-select-combo-box-item:visible")
                        .allInnerTexts())
                .hasSize(1);
        window.press("Enter").press("F8");
        window.page().getByText("Conference with Mei Tran: Is it a hardship?").waitFor();
    }

    private static void lookAtTheCounter(Window window) {
        window.go("c").waitFor(".ts-counter-receipt");
        window.type("alder").waitFor(".ts-column .ts-debt");
        window.page().locator(".ts-column .ts-debt").first().click();
        window.waitFor(".ts-who");
        Sightings.look(window, "counter");
    }

    @Test
    void it_is_all_done_without_a_mouse() {
        var list = TaxList.of(4307, 12);
        var loads = live().api(live().named(SAN_FRANCISCO, "sf.whitfield"));
        loads.finished(loads.upload("by-keys.csv.gz", list.gzipped(), "sedgwick-delinquent-tax", true)
                .expect(202)
                .location());
        var pressed = 0;
        try (var window = Window.wide()) {
            var person = live().named(SAN_FRANCISCO, "sf.whitfield");
            DrawerOfToday.closeOf(live().api(person));
            window.signIn(person);
            pressed += person.username().length() + 1 + person.password().length() + 1;
            window.go("i").waitFor(".ts-pane");
            pressed += 2;
            pressed += tabTo(window, "by-keys.csv.gz");
            window.press("Enter").waitFor(".ts-steps");
            window.press("F8");
            waitForPosted(window);
            pressed += 2;
            pressed += findByKeys(window, list.firstAccount());
            window.press("p").waitFor(DIALOG + " .ts-drawer-form");
            window.press("F8").waitFor(DIALOG + " .ts-money-field");
            window.type("12.34");
            window.waitFor("vaadin-button:has-text('Take $12.34')");
            pressed += 7;
            window.press("F8").waitFor(".ts-receipt-given");
            window.press("F8").waitFor(".ts-receipt");
            pressed += 2;
            assertThat(window.text()).contains("12.34").contains(list.firstAccount());
        }
        Sightings.note("keys.txt", "From sign-in to receipt", pressed + " keys");
    }

    private static int findByKeys(Window window, String number) {
        window.press("/").type(number);
        window.page()
                .locator(".ts-hits [role=option] .ts-hit-number")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        window.press("Enter").waitFor(".ts-who");
        return number.length() + 2;
    }

    /** Tabs on until what has the focus carries the words. */
    private static int tabTo(Window window, String words) {
        for (var tabs = 1; tabs < 60; tabs++) {
            window.page().keyboard().press("Tab");
            var focused = window.page().evaluate("() => document.activeElement?.textContent ?? ''");
            if (String.valueOf(focused).strip().startsWith(words)) return tabs;
        }
        throw new AssertionError("The focus never came to " + words);
    }

    @Test
    void the_other_agency_sees_nothing_of_it() {
        var list = TaxList.of(4308, 6);
        var officer = live().api(live().named(SAN_FRANCISCO, "sf.tran"));
        var location = officer.upload("hidden.csv.gz", list.gzipped(), "sedgwick-delinquent-tax", false)
                .expect(202)
                .location();
        var imported = officer.finished(location).path("id").asString();
        officer.get("/api/v1/accounts/" + list.firstAccount()).expect(200);
        try (var window = Window.wide()) {
            window.signIn(live().person(DENVER, "Coordinator"));
            assertThat(afterOpening(window, "accounts/" + list.firstAccount()))
                    .isEqualTo(afterOpening(window, "accounts/NO-SUCH-ACCOUNT"))
                    .isEqualTo(afterOpening(window, "no-such-place"))
                    .contains("There is nothing here");
            Sightings.look(window, "nothing-here");
            window.open("search?q=" + list.firstAccount());
            assertThat(window.text()).contains("Nothing found");
            assertThat(afterOpening(window, "intake/" + imported)).doesNotContain("hidden.csv");
            assertThat(window.page().content()).doesNotContain("ALDER HOLDINGS");
        }
    }

    private static String afterOpening(Window window, String path) {
        window.open(path);
        return window.text();
    }

    @Test
    void a_phone_is_wide_enough() {
        var list = TaxList.of(4309, 5);
        var person = live().named(SAN_FRANCISCO, "sf.raman");
        var api = live().api(person);
        var officer = live().api(live().named(SAN_FRANCISCO, "sf.tran"));
        officer.finished(officer.upload("phone.csv.gz", list.gzipped(), "sedgwick-delinquent-tax", false)
                .expect(202)
                .location());
        DrawerOfToday.openFor(api);
        try (var window = Window.narrow()) {
            window.open("login");
            fits(window, "phone-sign-in");
            window.signIn(person);
            window.follow("counter").waitFor(".ts-column");
            window.page().locator("vaadin-text-field input").first().fill(list.firstAccount());
            window.waitFor(".ts-who");
            fits(window, "phone-counter");
            window.button("Take a payment").click();
            window.waitFor(DIALOG + " .ts-money-field");
            typeAmount(window, "5.00");
            fits(window, "phone-payment");
            window.page().locator(DIALOG + " vaadin-button[theme~=primary]").click();
            window.waitFor(".ts-receipt-given");
            window.button("Receipt").last().click();
            window.waitFor(".ts-receipt");
            fits(window, "phone-receipt");
            window.follow("accounts/" + list.firstAccount()).waitFor(".ts-who");
            fits(window, "phone-workbench");
        }
    }

    private static void fits(Window window, String name) {
        Sightings.look(window, name);
        assertThat(window.scrollsSideways()).as(name + " scrolls sideways").isFalse();
    }

    @Test
    void an_admin_sees_who_may_do_what() {
        try (var window = Window.wide()) {
            window.signIn(live().named(SAN_FRANCISCO, "sf.admin"));
            window.follow("people").waitFor(".ts-ladder");
            assertThat(window.text()).contains("Rosa Delgado");
            Sightings.look(window, "people");
            window.press("?").waitFor(".ts-keys-list");
            Sightings.look(window, "keys");
            window.press("Escape");
            window.press("Control+k").waitFor(".ts-palette");
            Sightings.look(window, "commands");
        }
    }

    private static void bringIn(Window window, String name, TaxList list) {
        window.go("i").waitFor("vaadin-upload");
        Sightings.look(window, "intake");
        window.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/gzip", list.gzipped()));
        window.waitFor("vaadin-button:has-text('Accept')");
        assertThat(window.text())
                .contains(name)
                .contains(org.tallystick.money.Money.ofCents(list.totalCents()).toString());
        Sightings.look(window, "dry-run");
        window.press("F8");
        waitForPosted(window);
        Sightings.look(window, "imported");
    }

    private static void waitForPosted(Window window) {
        window.page().waitForFunction("() => document.querySelector('main').innerText.includes('posted in')");
        window.settled();
    }

    private static void find(Window window, String number, String picture) {
        window.press("/").type(number);
        window.page().locator(".ts-hits [role=option] .ts-hit-number").first().waitFor();
        Sightings.look(window, picture + "-box");
        window.press("Escape").follow("search?q=alder").waitFor("main .ts-hit");
        Sightings.look(window, picture);
        findByKeys(window, number);
    }

    private static void openDrawer(Window window) {
        window.button("Open drawer").click();
        window.waitFor(DIALOG + " .ts-money-field");
    }

    private static void typeAmount(Window window, String amount) {
        window.page().locator(DIALOG + " .ts-money-field input").fill(amount);
        window.waitFor("vaadin-button:has-text('Take $" + amount + "')");
    }

    private static void theDownloadIsATaggedPdf(Window window, Path folder) throws IOException {
        var download = window.page()
                .waitForDownload(() -> window.page().getByText("Download PDF").click());
        var file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        assertThat(file.getFileName().toString()).startsWith("receipt-").endsWith(".pdf");
        assertThat(new String(Files.readAllBytes(file), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        try (var pdf = Loader.loadPDF(file.toFile())) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getStructureTreeRoot()).as("StructTreeRoot").isNotNull();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).startsWith("en");
        }
    }
}
