package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.DENVER;
import static org.tallystick.LiveInstallation.SAN_FRANCISCO;
import static org.tallystick.LiveInstallation.live;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What comes in: a file whose columns nobody knows, rows that need a hand, pairs that look alike, a debt typed by hand. */
class IntakeTourTests {

    private static final String HEADER = "Bill No,Patient,Birth,Street,City,State,Zip,Service Date,Charge,Paid\n";

    @Test
    void columns_that_nobody_knows_are_mapped_a_row_is_repaired_and_the_next_file_finds_its_way() {
        try (var window = Window.wide()) {
            window.signIn(live().named(SAN_FRANCISCO, "sf.delgado"));
            bringIn(window, "ems-march.csv", HEADER + """
                    B-3000,"Marlow, Ines",03/14/1962,102 Fulton St,San Francisco,CA,94112,03/01/2026,334.50,20.00
                    B-3001,"Quill, Abel",04/14/1963,103 Fulton St,San Francisco,CA,94113,03/02/2026,12O.00,
                    B-3000,"Marlow, Ines",03/14/1962,102 Fulton St,San Francisco,CA,94112,03/01/2026,334.50,20.00
                    """);
            window.waitFor("vaadin-button:has-text('Save and try the file')");
            window.page().getByLabel("Name of the mapping").fill("ems-monthly");
            window.page().getByLabel("Sender").fill("Fire Department");
            window.page().locator("vaadin-select:has-text('Debt type, unless')").click();
            window.page()
                    .locator("vaadin-select-item:has-text('Ambulance service')")
                    .click();
            window.page()
                    .waitForFunction("() => document.querySelector('main').innerText.includes('Choose which charge')");
            window.page()
                    .locator("vaadin-select:has-text('Charge of the amounts')")
                    .click();
            window.page()
                    .locator("vaadin-select-item:has-text('Transport and treatment') >> visible=true")
                    .first()
                    .click();
            window.page().waitForFunction("() => document.querySelector('main').innerText.includes('do not read')");
            Sightings.look(window, "mapping");
            window.press("F8").waitFor("vaadin-button:has-text('Accept')");

            window.press("4").press("ArrowDown").page().keyboard().press("F2");
            window.type("120.00").page().keyboard().press("Enter");
            window.page().waitForFunction("() => document.querySelector('main').innerText.includes('Repaired')");
            Sightings.look(window, "repair");
            assertThat(window.text()).contains("Accept 2 rows");
            window.press("F8");
            posted(window);
            assertThat(window.text()).contains("434.50");

            bringIn(window, "ems-april.csv", HEADER + """
                    B-4000,"Marlow, Innes",03/14/1962,7 Oak St,San Francisco,CA,94111,04/01/2026,88.00,
                    """);
            window.waitFor("vaadin-button:has-text('Accept 1 row')");
            assertThat(window.text()).contains("ems-monthly, version 1");
            window.press("F8");
            posted(window);

            window.follow("matches");
            assertThat(window.text()).contains("same date of birth");
            Sightings.look(window, "matches");
            assertThat(window.scrollsSideways()).isFalse();
        }
    }

    @Test
    void a_debt_typed_by_hand_is_checked_by_somebody_else() {
        try (var clerk = Window.wide()) {
            clerk.signIn(live().named(DENVER, "dn.vance"));
            clerk.go("n").waitFor("vaadin-combo-box");
            for (var typed : new String[] {"traf", "T-88123", "3/2/26", "Moreau, Celine"})
                clerk.type(typed).press("Enter");
            clerk.type("125.00").settled().waitFor("main:has-text('Kept ')");
            Sightings.look(clerk, "new-account");
            clerk.press("F8");
            clerk.page().waitForFunction("() => document.querySelector('main').innerText.includes('With the checker')");
        }
        var marquez = live().named(DENVER, "dn.marquez");
        try (var checker = Window.wide()) {
            checker.signIn(marquez);
            checker.go("a").waitFor("main:has-text('Moreau, Celine')");
            checker.open("approvals/" + requestOf(live().api(marquez), "Moreau, Celine"))
                    .waitFor("main .ts-column-body:has-text('Moreau, Celine')");
            Sightings.look(checker, "approvals");
            checker.press("y").waitFor(".ts-going .ts-together");
            // for ten seconds it can be taken back
            checker.page()
                    .waitForSelector(
                            ".ts-going .ts-together",
                            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
            checker.follow("search?q=T-88123").waitFor("main .ts-hit");
            assertThat(checker.text()).contains("Moreau, Celine");
        }
    }

    /** Others may wait beside it, and older ones stand first. */
    private static String requestOf(Api sees, String words) {
        for (var item :
                sees.get("/api/v1/approvals?state=SUBMITTED").expect(200).json().path("items"))
            if (item.toString().contains(words)) return item.path("id").asString();
        throw new AssertionError("No request waits that says " + words);
    }

    @Test
    void who_a_debtor_is_and_how_to_reach_them_stands_beside_the_debts() {
        var list = TaxList.of(4310, 2);
        var officer = live().api(live().named(SAN_FRANCISCO, "sf.tran"));
        officer.finished(officer.upload("people.csv.gz", list.gzipped(), "sedgwick-delinquent-tax", false)
                .expect(202)
                .location());
        try (var window = Window.wide()) {
            window.signIn(live().named(SAN_FRANCISCO, "sf.raman"));
            window.follow("accounts/" + list.firstAccount()).waitFor(".ts-who");
            window.press("4").waitFor("main:has-text('How to reach the debtor')");
            Sightings.look(window, "people-tab");
            assertThat(window.text()).contains("Identifiers").contains("Who stands by");
        }
    }

    private static void bringIn(Window window, String name, String csv) {
        window.follow("intake").waitFor("vaadin-upload");
        window.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static void posted(Window window) {
        window.page().waitForFunction("() => document.querySelector('main').innerText.includes('posted in')");
        window.settled();
    }
}
