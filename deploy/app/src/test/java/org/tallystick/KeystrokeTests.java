package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.SAN_FRANCISCO;
import static org.tallystick.LiveInstallation.live;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How many keys the commonest tasks take, counted while they are done: a key or a click is one, and so is a typed value.
 * {@code docs/keystrokes.md} holds the table, and is compared with what was counted.
 */
class KeystrokeTests {

    private static final Path TABLE = Path.of("../../docs/keystrokes.md");

    /** One task as it was done. */
    private record Counted(int order, String task, String who, String elsewhere, int most, List<String> keys) {
        String line() {
            return "| " + task + " | " + who + " | " + elsewhere + " | " + most + " | **" + keys.size() + "** | "
                    + String.join(", ", keys) + " |";
        }
    }

    /** A person's hands at a window; what they do is counted. */
    private record Hands(Window window, List<String> keys) {
        Hands press(String key) {
            keys.add("`" + key + "`");
            window.press(key);
            return this;
        }

        Hands go(String key) {
            keys.add("`g`");
            keys.add("`" + key + "`");
            window.go(key);
            return this;
        }

        Hands type(String value, String what) {
            keys.add(what);
            window.type(value);
            return this;
        }

        Hands sees(String selector) {
            window.waitFor(selector);
            return this;
        }
    }

    private static final List<Counted> counted = new ArrayList<>();
    private static TaxList list = TaxList.of(4312, 30);

    @BeforeAll
    static void debts_are_there() {
        var officer = live().api(live().named(SAN_FRANCISCO, "sf.delgado"));
        officer.finished(officer.upload("keystrokes.csv.gz", list.gzipped(), "sedgwick-delinquent-tax", false)
                .expect(202)
                .location());
    }

    @Test
    void a_caller_is_found_and_told_what_is_owed() {
        count(1, "Find a caller or walk-in, say what is owed", "sf.delgado", "6 to 15, estimated", 3, hands -> {
            hands.press("/").type(list.firstAccount(), "name or number");
            firstHit(hands);
            hands.press("Enter").sees(".ts-who-owed");
            assertThat(hands.window().text()).contains("Owed");
        });
    }

    @Test
    void a_payment_is_taken_and_receipted() {
        var clerk = live().named(SAN_FRANCISCO, "sf.delgado");
        DrawerOfToday.openFor(live().api(clerk));
        count(2, "Take a payment and print the receipt", "sf.delgado", "9 documented (Munis)", 10, hands -> {
            hands.press("/").type(list.firstAccount(), "name or number");
            firstHit(hands);
            hands.press("Enter").sees(".ts-who").press("p").sees(".ts-payment .ts-money-field");
            hands.type("12.00", "amount").sees("vaadin-button:has-text('Take $12.00')");
            hands.press("F8").sees(".ts-receipt-given").press("F8").sees(".ts-receipt");
            assertThat(hands.window().text()).contains("12.00");
        });
    }

    @Test
    void the_next_account_of_the_queue_opens_with_one_key() {
        count(4, "Open the next account of my queue", "sf.raman", "2 to 5, estimated", 1, hands -> {
            hands.press("n").sees(".ts-who-next");
            assertThat(hands.window().page().url()).contains("/accounts/");
        });
    }

    @Test
    void the_next_account_is_worked_and_the_one_after_it_opens() {
        count(3, "Work an account: outcome, next date, on to the next", "sf.tran", "6 to 10, estimated", 3, hands -> {
            hands.window().press("n").waitFor(".ts-outcome-box");
            var before = hands.window().page().url();
            hands.press("o").type("NA", "outcome code").sees("[data-ts-list][aria-activedescendant]");
            hands.press("Enter");
            hands.window().page().waitForFunction("url => location.href !== url", before);
            hands.sees(".ts-outcome-box");
        });
    }

    @Test
    void an_enquiry_is_answered_and_printed() {
        count(5, "Answer an enquiry at the counter and print it", "sf.delgado", "6 to 15, estimated", 5, hands -> {
            hands.go("e").sees(".ts-enquiry");
            hands.type(list.firstAccount(), "name or number");
            hands.press("Enter").sees(".ts-enquiry .ts-who");
            hands.press("Shift+P");
        });
    }

    @Test
    void a_case_is_referred_and_comes_back_answered() {
        var path = "accounts/" + list.firstAccount();
        count(6, "Refer the open account to a colleague", "sf.delgado", "4 documented (Revenue Results)", 4, hands -> {
            hands.window().open(path).waitFor(".ts-who");
            hands.press("r").sees("vaadin-dialog[opened] vaadin-text-area");
            hands.type("May this one wait for the appeal?", "question")
                    .press("F8")
                    .sees(".ts-colleagues");
        });
        count(
                7,
                "Answer what a colleague asked, and return it",
                "sf.raman",
                "4 documented (Revenue Results)",
                4,
                hands -> {
                    hands.window().open(path).waitFor(".ts-colleagues");
                    hands.press("q").press("Enter").sees("vaadin-dialog[opened] vaadin-text-area");
                    hands.type("Yes, until it is decided.", "answer").press("F8");
                    hands.window()
                            .page()
                            .waitForSelector(
                                    ".ts-colleagues:has-text('Answer')",
                                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
                });
    }

    @Test
    void a_call_back_is_noted_for_its_hour() {
        count(8, "Note that somebody is to be called back at an hour", "sf.raman", "6 to 10, estimated", 5, hands -> {
            hands.window().press("n").waitFor(".ts-outcome-box");
            var before = hands.window().page().url();
            hands.press("o").type("CB", "outcome code").sees("[data-ts-list][aria-activedescendant]");
            hands.press("Enter");
            hands.window()
                    .page()
                    .waitForFunction(
                            "() => document.activeElement?.closest('vaadin-text-field')?.placeholder?.startsWith('at 2:30')");
            hands.type("tomorrow 2:30", "when").press("Enter");
            hands.window().page().waitForFunction("url => location.href !== url", before);
        });
    }

    @Test
    void the_days_ahead_and_long_work_are_a_key_or_two_away() {
        count(9, "See what lies on a coming day", "sf.delgado", "3 to 6, estimated", 2, hands -> {
            hands.window().go("t").waitFor(".ts-today-line, .ts-queue, .ts-empty");
            hands.press("d").sees(".ts-diary-day").press("3").sees(".ts-diary-day:nth-of-type(3)[aria-pressed=true]");
        });
        count(10, "See how far a file is that is being brought in", "sf.delgado", "3 to 6, estimated", 2, hands -> {
            hands.go("j").sees(".ts-long-work");
            assertThat(hands.window().text()).contains("Import of keystrokes.csv.gz");
        });
    }

    /** With its calendar open the key would go there, and the day before it would be kept without a word. */
    @Test
    void a_day_that_is_typed_counts_and_the_next_field_is_a_tab_away() {
        try (var window = Window.wide()) {
            window.signIn(live().named(SAN_FRANCISCO, "sf.admin"))
                    .open("positions")
                    .waitFor(".ts-table");
            window.press("m").waitFor("vaadin-dialog[opened] vaadin-date-picker");
            window.page()
                    .locator("vaadin-dialog vaadin-date-picker input")
                    .first()
                    .focus();
            window.press("Control+a").type("1/4/2027").press("Tab").type("6/30/2027");
            window.press("F8").waitFor("vaadin-dialog[opened] [role=alert]:has-text('Say at which position')");
            assertThat(window.page()
                            .locator("vaadin-dialog vaadin-date-picker")
                            .evaluateAll("all => all.map(one => one.value).join(' ')"))
                    .isEqualTo("2027-01-04 2027-06-30");
        }
    }

    private static void firstHit(Hands hands) {
        hands.window()
                .page()
                .locator(".ts-hits [role=option] .ts-hit-number")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    }

    private static void count(
            int order, String task, String username, String elsewhere, int most, Consumer<Hands> doing) {
        var person = live().named(SAN_FRANCISCO, username);
        try (var window = Window.wide()) {
            window.signIn(person);
            var hands = new Hands(window, new ArrayList<>());
            doing.accept(hands);
            assertThat(hands.keys()).as(task).hasSizeLessThanOrEqualTo(most);
            synchronized (counted) {
                counted.add(
                        new Counted(order, task, String.valueOf(person.classTitle()), elsewhere, most, hands.keys()));
            }
        }
    }

    @AfterAll
    static void the_table_says_what_was_counted() throws IOException {
        var lines = counted.stream()
                .sorted(Comparator.comparingInt(Counted::order))
                .map(Counted::line)
                .toList();
        Files.createDirectories(Path.of("target", "screens"));
        Files.write(Path.of("target", "screens", "keystrokes.md"), lines);
        assertThat(Files.readAllLines(TABLE))
                .as("docs/keystrokes.md; what was counted lies in deploy/app/target/screens/keystrokes.md")
                .containsAll(lines);
    }
}
