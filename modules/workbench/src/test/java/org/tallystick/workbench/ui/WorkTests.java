package org.tallystick.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.ChangeHold;
import org.tallystick.accounts.HoldId;
import org.tallystick.accounts.HoldRow;
import org.tallystick.accounts.Holds;
import org.tallystick.accounts.PlaceHold;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.ModuleTest;
import org.tallystick.web.BothVersions;
import org.tallystick.web.SearchPreview;
import org.tallystick.workbench.Office;

/** What an officer does on the workbench all day: holds, ticks, reasons, and two officers on one account. */
@ModuleTest
@Import(Office.class)
@ViewPackages(packages = "org.tallystick")
class WorkTests extends SpringBrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate DEC_1 = LocalDate.of(2026, 12, 1);

    /** 13 today, with what the workbench itself asks; a statement for each posting, debt or tab would be far more. */
    private static final int MOST_STATEMENTS = 16;

    /** Conflicts are read again after two seconds, the agencies after five, an agency's tables after thirty. */
    private static final Set<String> RENEWED_BY_THE_CLOCK = Set.of(
            "org.tallystick.tenancy.TenantRegistry",
            "org.tallystick.agency.AgencyFacts",
            "org.tallystick.workbench.ui.StaysOutOf");

    @Autowired
    private Office office;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Holds holds;

    @Autowired
    private SearchPreview preview;

    @BeforeEach
    void the_office_opens() {
        office.opens();
    }

    @Test
    void the_header_says_what_may_not_be_done_and_the_column_why_and_by_whose_rule() {
        office.taxAccount("K-1", office.debtor("Stay, Ann", "1 Main St"), DEC_1);
        CurrentPerson.run(office.officer(), () -> {
            var account = account("K-1");
            holds.place(new PlaceHold(
                    new HoldId(Ids.next()),
                    account.party(),
                    null,
                    null,
                    "BANKRUPTCY",
                    TODAY,
                    null,
                    List.of(),
                    "case 26-10117",
                    "Chapter 13 filed"));
            UI.getCurrent().navigate("accounts/K-1");

            assertThat(shown())
                    .contains("Bankruptcy stay: nothing may be done")
                    .contains("Not now, and why", "Letters, calls, fees, interest, legal steps, intercepts")
                    .contains("Bankruptcy stay since Nov 20, 2026, until it is lifted. Stands under case 26-10117.")
                    .contains("11 U.S.C. 362");
        });
    }

    @Test
    void a_restricted_account_is_only_known_to_exist_and_says_whom_to_ask() {
        var party = office.debtor("Two, Sides", "2 Main St");
        office.taxAccount("K-2", party, DEC_1);
        office.bookAccount("K-2B", party, DEC_1);

        CurrentPerson.run(office.officer(), () -> {
            UI.getCurrent().navigate("accounts/K-2");
            assertThat(shown())
                    .contains("Owed in 1 account", "$80.00", "1 other account", "Restricted. Ask Sam Baker.")
                    .doesNotContain("K-2B", "Lost book", "25.00");
            UI.getCurrent().navigate("accounts/K-2B");
            assertThat(shown()).doesNotContain("Two, Sides");
        });
        CurrentPerson.run(office.lead(), () -> {
            UI.getCurrent().navigate("accounts/K-2B");
            assertThat(shown()).contains("Two, Sides", "Lost book", "Owed in 2 accounts", "$105.00");
        });
    }

    @Test
    void beside_the_hits_stands_what_is_owed_without_what_is_restricted() {
        var party = office.debtor("Look, Lena", "9 Main St");
        office.taxAccount("K-9", party, DEC_1);
        office.bookAccount("K-9B", party, DEC_1);

        CurrentPerson.run(office.officer(), () -> {
            assertThat(text(preview.of("K-9").orElseThrow()))
                    .contains("Look, Lena", "$80.00", "1 more account, restricted", "Sam Baker")
                    .doesNotContain("Lost book", "105.00");
            assertThat(preview.of("K-9B")).isEmpty();
            assertThat(preview.of("NOT-OURS")).isEmpty();
        });
        CurrentPerson.run(
                office.lead(),
                () -> assertThat(text(preview.of("K-9B").orElseThrow())).contains("Lost book", "$105.00"));
    }

    @Test
    void ticked_debts_are_what_actions_are_about() {
        var party = office.debtor("Tick, Tina", "3 Main St");
        office.taxAccount("K-3", party, DEC_1);
        office.taxAccount("K-4", party, DEC_1);

        CurrentPerson.run(office.officer(), () -> {
            UI.getCurrent().navigate("accounts/K-3");
            var all = find(NativeButton.class).withText("All").all().stream()
                    .filter(button -> button.hasClassName("ts-plain-button"))
                    .findFirst()
                    .orElseThrow();
            test(all).click();

            assertThat(shown()).contains("2 ticked, clear", "on what is ticked, with an end date", "of 2 accounts");
            assertThat(find(Input.class).all().stream()
                            .filter(box -> box.getElement().getProperty("checked", false)))
                    .hasSize(2);
        });
    }

    @Test
    void each_dollar_is_explained_by_law_event_and_person() {
        office.taxAccount("K-5", office.debtor("Why, Wanda", "5 Main St"), DEC_1);

        CurrentPerson.run(office.officer(), () -> {
            UI.getCurrent().navigate("accounts/K-5/explain");

            assertThat(shown())
                    .contains("County of Example", "Why $80.00 is owed", "Property tax BILL-K-5 on account K-5")
                    .contains("Example County Code 4.02", "Charged.", "100.00", "Left of it", "70.00")
                    .contains("Paid before the debt came to us on Nov 20, 2026.", "\u221230.00", "Treasurer");
        });
    }

    @Test
    void two_officers_change_one_hold_and_the_second_picks_from_both_versions() {
        office.taxAccount("K-6", office.debtor("Both, Bo", "6 Main St"), DEC_1);
        CurrentPerson.run(office.officer(), () -> {
            var hold = holds.place(
                    PlaceHold.onAccount(new HoldId(Ids.next()), account("K-6"), "DISPUTE", TODAY, "Says it is paid")
                            .under("letter of Nov 17"));
            UI.getCurrent().navigate("accounts/K-6");
            click("ts-tab", "Holds");
            test(find(Button.class).withText("Change").single()).click();
            find(DatePicker.class).withCaption("Last day").single().setValue(TODAY.plusDays(60));
            find(TextField.class).withCaption("Stands under").single().setValue("letter of Nov 19");
            find(TextField.class).withCaption("Why it is changed").single().setValue("More papers asked");

            CurrentPerson.run(
                    office.lead(),
                    () -> holds.change(new ChangeHold(
                            hold.id(), TODAY.plusDays(40), "letter of Nov 18", "Answered", hold.version())));
            test(find(Button.class).withText("Save").single()).click();

            var both = find(BothVersions.class).single();
            assertThat(text(both)).contains("Dec 30, 2026", "Jan 19, 2027", "letter of Nov 18", "letter of Nov 19");
            var picks = find(RadioButtonGroup.class).all();
            pick(picks.get(1), "What you typed");
            CurrentPerson.run(
                    office.lead(),
                    () -> holds.change(
                            new ChangeHold(hold.id(), TODAY.plusDays(40), "order of Nov 20", "The court", 1)));
            test(find(Button.class).withText("Save what is picked").single()).click();

            assertThat(now(hold).authority())
                    .as("nobody picked between this and theirs")
                    .isEqualTo("order of Nov 20");
            pick(find(RadioButtonGroup.class).all().getLast(), "What you typed");
            test(find(Button.class).withText("Save what is picked").single()).click();
            assertThat(now(hold)).satisfies(row -> {
                assertThat(row.to()).isEqualTo(TODAY.plusDays(40));
                assertThat(row.authority()).isEqualTo("letter of Nov 19");
                assertThat(row.version()).isEqualTo(3);
            });
        });
    }

    @Test
    void an_account_with_a_thousand_postings_opens_with_as_few_questions_as_one_with_none() {
        office.taxAccount("K-7", office.debtor("Few, Fay", "7 Main St"), DEC_1);
        office.taxAccount("K-8", office.debtor("Many, Max", "8 Main St"), DEC_1);
        CurrentPerson.run(office.officer(), () -> office.pays(account("K-8"), 1_000));

        CurrentPerson.run(office.officer(), () -> {
            for (int i = 0; i < 2; i++) for (var number : List.of("K-7", "K-8")) questions("accounts/" + number);
            var few = questions("accounts/K-7");
            var many = questions("accounts/K-8");
            System.out.printf(
                    "opened with 1,000 postings: %d statements, %d ms%n", many.size(), quickest("accounts/K-8"));

            assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
            assertThat(Set.copyOf(many)).isEqualTo(Set.copyOf(few));
            assertThat(find(ListItem.class).all().stream().filter(item -> item.hasClassName("ts-event")))
                    .hasSizeLessThanOrEqualTo(50);
        });
    }

    /** In milliseconds; the clock is reported, the questions are what is held to. */
    private static long quickest(String path) {
        var quickest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            UI.getCurrent().navigate("holds");
            var started = System.nanoTime();
            UI.getCurrent().navigate(path);
            quickest = Math.min(quickest, (System.nanoTime() - started) / 1_000_000);
        }
        return quickest;
    }

    /** Those that this thread asks for the path. */
    private static final class Asked extends ListAppender<ILoggingEvent> {

        private final Thread mine = Thread.currentThread();

        @Override
        protected void append(ILoggingEvent said) {
            boolean asks = said.getFormattedMessage().startsWith("Executing prepared SQL statement [");
            if (asks && Thread.currentThread().equals(mine) && !isRenewal()) super.append(said);
        }

        private static boolean isRenewal() {
            return StackWalker.getInstance()
                    .walk(frames -> frames.anyMatch(frame -> RENEWED_BY_THE_CLOCK.contains(frame.getClassName())));
        }
    }

    private static List<String> questions(String path) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var asked = new Asked();
        asked.start();
        var before = logger.getLevel();
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        logger.addAppender(asked);
        try {
            UI.getCurrent().navigate(path);
        } finally {
            logger.detachAppender(asked);
            logger.setLevel(before);
            logger.setAdditive(true);
        }
        return asked.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @SuppressWarnings("unchecked")
    private static void pick(RadioButtonGroup<?> group, String value) {
        ((RadioButtonGroup<String>) group).setValue(value);
    }

    private HoldRow now(HoldRow hold) {
        return holds.byId(hold.id()).orElseThrow();
    }

    private AccountRow account(String number) {
        return accounts.byNumber(number).orElseThrow();
    }

    private void click(String css, String words) {
        find(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName(css))
                .filter(button -> button.getElement().getTextRecursively().contains(words))
                .findFirst()
                .ifPresent(button -> test(button).click());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private String shown() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
