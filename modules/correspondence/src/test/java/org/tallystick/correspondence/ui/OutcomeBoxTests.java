package org.tallystick.correspondence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.correspondence.Bureau;
import org.tallystick.correspondence.Contacts;
import org.tallystick.correspondence.CorrectContact;
import org.tallystick.correspondence.LogContact;
import org.tallystick.correspondence.Outcomes;
import org.tallystick.correspondence.Said;
import org.tallystick.correspondence.forms.Forms;
import org.tallystick.security.CurrentPerson;
import org.tallystick.testing.ModuleTest;
import org.tallystick.web.BothVersions;
import org.tallystick.web.FormDialog;
import org.tallystick.workbench.InTheirWords;
import org.tallystick.workbench.Workbench;

@ModuleTest
@Import(Bureau.class)
@ViewPackages(packages = "org.tallystick")
class OutcomeBoxTests extends SpringBrowserlessTest {

    @Autowired
    private Bureau bureau;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private FormAction forms;

    @Autowired
    private Forms kept;

    @Autowired
    private Workbench workbench;

    @Autowired
    private Accounts accounts;

    @Autowired
    private InTheirWords explaining;

    @BeforeEach
    void the_bureau_opens() {
        bureau.opens();
    }

    @Test
    void a_promise_asks_for_amount_and_day_and_is_saved_with_the_proposed_date() {
        var bill = bureau.taxAccount(bureau.debtor("Outcome, Olive"));

        CurrentPerson.run(bureau.officer(), () -> {
            UI.getCurrent().navigate("accounts/" + bill.number());
            var box = find(OutcomeBox.class).single();
            box.choose(outcomes.of("PP"));
            assertThat(logged(bill)).isEmpty();

            field("Amount promised").setValue("150");
            field("Promised by which day").setValue("12/4");
            assertThat(text(box.aside())).contains("Proposed next date", "Mon Dec 7", "Check the promise of $150.00");
            box.accept();

            assertThat(logged(bill)).containsExactly("Call out, debtor: Promise to pay, $150.00 by Dec 4, 2026");
            assertThat(accounts.of(bill.id()).nextDate()).isEqualTo(LocalDate.of(2026, 12, 7));
            assertThat(text(getCurrentView())).contains("Promise to pay, $150.00");
        });
    }

    @Test
    void an_outcome_that_asks_nothing_is_saved_at_once() {
        var bill = bureau.taxAccount(bureau.debtor("Message, Max"));

        CurrentPerson.run(bureau.officer(), () -> {
            UI.getCurrent().navigate("accounts/" + bill.number());
            find(OutcomeBox.class).single().choose(outcomes.of("LM"));

            assertThat(logged(bill)).containsExactly("Call out: Left a message");
        });
    }

    @Test
    void who_asks_to_be_called_back_may_name_an_hour() {
        var bill = bureau.taxAccount(bureau.debtor("Hour, Hal"));

        CurrentPerson.run(bureau.officer(), () -> {
            UI.getCurrent().navigate("accounts/" + bill.number());
            var box = find(OutcomeBox.class).single();
            box.choose(outcomes.of("CB"));
            assertThat(logged(bill)).isEmpty();

            field("Call back when").setValue("Dec 4 2:30 PM");
            assertThat(text(box.aside())).contains("Fri Dec 4 2:30 PM");
            box.accept();

            assertThat(accounts.of(bill.id()))
                    .returns(LocalDate.of(2026, 12, 4), AccountRow::nextDate)
                    .returns(LocalTime.of(14, 30), AccountRow::nextTime);
            assertThat(text(getCurrentView())).contains("Fri Dec 4 2:30 PM");
        });
    }

    @Test
    void who_asks_to_be_called_back_at_any_hour_is_asked_for_one_only_once() {
        var bill = bureau.taxAccount(bureau.debtor("Any, Ada"));

        CurrentPerson.run(bureau.officer(), () -> {
            UI.getCurrent().navigate("accounts/" + bill.number());
            var box = find(OutcomeBox.class).single();
            box.choose(outcomes.of("CB"));
            box.accept();

            assertThat(logged(bill)).containsExactly("Call out, debtor: Asks to be called back");
            assertThat(accounts.of(bill.id()).nextTime()).isNull();
        });
    }

    @Test
    void two_officers_log_on_one_account_and_the_second_picks_the_next_date() {
        var bill = bureau.taxAccount(bureau.debtor("Both, Bea"));

        CurrentPerson.run(bureau.officer(), () -> {
            UI.getCurrent().navigate("accounts/" + bill.number());
            var box = find(OutcomeBox.class).single();
            CurrentPerson.run(
                    bureau.seated("clark"),
                    () -> contacts.log(new LogContact(
                            "both-1", List.of(bill.id()), List.of(), Said.of("RP"), LocalDate.of(2026, 12, 18))));
            box.choose(outcomes.of("LM"));
            assertThat(logged(bill)).containsExactly("Call out, debtor: Refuses to pay");
            assertThat(text(find(BothVersions.class).single())).contains("Next date", "Fri Dec 18");

            find(Button.class).all().stream()
                    .filter(button -> button.getText().equals("Save what is picked"))
                    .forEach(button -> test(button).click());

            assertThat(logged(bill)).containsExactly("Call out: Left a message", "Call out, debtor: Refuses to pay");
            assertThat(accounts.of(bill.id()).nextDate()).isEqualTo(LocalDate.of(2026, 12, 18));
        });
    }

    @Test
    void two_officers_who_correct_one_note_pick_which_one_stands() {
        var bill = bureau.taxAccount(bureau.debtor("Note, Nora"));

        CurrentPerson.run(bureau.officer(), () -> {
            var first = contacts.log(
                    new LogContact("note-1", List.of(bill.id()), List.of(), Said.of("RP"), LocalDate.of(2026, 12, 18)));
            UI.getCurrent().navigate("accounts/" + bill.number());
            find(NativeButton.class).all().stream()
                    .filter(button -> button.getElement().getTextRecursively().endsWith("Contacts"))
                    .forEach(button -> test(button).click());
            click("Correct");
            contacts.correct(new CorrectContact(
                    "note-2",
                    first.id(),
                    new Said(null, null, null, null, "RP", "Lost the job", null),
                    "Heard by a colleague"));
            find(TextField.class).all().stream()
                    .filter(field ->
                            field.getLabel() != null && field.getLabel().equals("Note"))
                    .toList()
                    .getLast()
                    .setValue("Lost a job");
            field("Why it is corrected").setValue("Misheard");
            click("Correct");

            assertThat(text(find(BothVersions.class).single())).contains("Lost the job", "Lost a job");
            click("Save what is picked");
            assertThat(contacts.about(List.of(bill.id()), null, 9)
                            .items()
                            .getFirst()
                            .said()
                            .note())
                    .isEqualTo("Lost the job");
        });
    }

    private void click(String words) {
        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals(words))
                        .toList()
                        .getLast())
                .click();
    }

    @Test
    void what_is_owed_why_and_what_comes_next_is_said_in_spanish() {
        var bill = bureau.taxAccount(bureau.debtor("Habla, Hilda"));
        bureau.pays(bill, "40.00");

        CurrentPerson.run(bureau.officer(), () -> {
            UI.getCurrent().navigate("accounts/" + bill.number());
            assertThat(explaining.label(bill)).isEqualTo("Explain in English");
            explaining.open(bill);
            assertThat(text(find(ExplainDialog.class).single()))
                    .contains("Owed: $70.00", "Why it is owed", "What comes next", "Paid so far: $40.00");
            find(NativeButton.class).all().stream()
                    .filter(button -> button.getText().equals("Spanish"))
                    .forEach(button -> test(button).click());

            assertThat(text(find(ExplainDialog.class).single()))
                    .contains(
                            "Se debe: $70.00", "Por qu\u00e9 se debe", "Qu\u00e9 sigue", "Pagado hasta ahora: $40.00");
            assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                    .containsSubsequence("Print in Spanish", "Print in English");
        });
    }

    @Test
    void a_card_number_is_refused_beside_the_field_and_nothing_typed_is_lost() {
        var bill = bureau.taxAccount(bureau.debtor("Card, Carl"));

        CurrentPerson.run(bureau.officer(), () -> {
            UI.getCurrent().navigate("accounts/" + bill.number());
            var box = find(OutcomeBox.class).single();
            field("Note").setValue("read me 4111 1111 1111 1111");
            box.choose(outcomes.of("LM"));

            assertThat(logged(bill)).isEmpty();
            assertThat(text(box)).contains("card number");
            assertThat(field("Note").getValue()).startsWith("read me");
        });
    }

    @Test
    void who_may_only_look_is_not_offered_an_outcome() {
        var bill = bureau.taxAccount(bureau.debtor("Looked, At"));

        CurrentPerson.run(bureau.seated("auditor"), () -> {
            UI.getCurrent().navigate("accounts/" + bill.number());

            assertThat(find(OutcomeBox.class).all()).isEmpty();
        });
    }

    @Test
    void an_enquiry_reads_what_is_owed_and_why_and_logs_the_reason_in_one_key() {
        var bill = bureau.taxAccount(bureau.debtor("Enquire, Eva"));
        bureau.pays(bill, "40.00");

        CurrentPerson.run(bureau.officer(), () -> {
            UI.getCurrent().navigate("enquiry", QueryParameters.of("account", bill.number()));

            assertThat(text(getCurrentView()))
                    .contains("Enquire, Eva", "$70.00", "Property tax", "Penalty", "Payment, thank you", "How to pay")
                    .contains("English PDF", "Spanish PDF");
            find(NativeButton.class).all().stream()
                    .filter(button -> button.getElement().getTextRecursively().contains("Asked what is owed"))
                    .forEach(button -> test(button).click());
            assertThat(logged(bill)).containsExactly("At the counter, debtor: Asked what is owed and why");

            find(NextColumn.class).single().say();
            assertThat(text(find(ExplainDialog.class).single())).contains("Owed: $70.00", "Why it is owed");
        });
    }

    @Test
    void a_form_is_filled_by_keys_and_only_its_blanks_are_typed() {
        var bill = bureau.taxAccount(bureau.debtor("Dialog, Dora"));

        CurrentPerson.run(bureau.officer(), () -> {
            UI.getCurrent().navigate("accounts/" + bill.number());
            forms.start(workbench.open(bill.number()), () -> {});
            assertThat(text(find(FormDialog.class).single())).contains("Case history sheet");
            click("Fill it");

            var sheet = find(FormDialog.class).all().getLast();
            assertThat(text(sheet))
                    .contains(
                            "Dialog, Dora", "$110.00", "Tax (BILL-", "2 blanks are left to type.", "Not in the books");
            find(TextArea.class).all().stream()
                    .filter(blank -> "What the books do not show"
                            .equals(blank.getAriaLabel().orElse("")))
                    .forEach(blank -> blank.setValue("Works nights"));
            click("Keep it");

            assertThat(text(getCurrentView()))
                    .contains(bill.number() + ", no. 1, filled on Nov 20, 2026 by Sam Baker")
                    .contains(
                            "County of Example",
                            "Works nights",
                            "Typed by hand",
                            "To be filled in",
                            "Printed by Sam Baker.");
            assertThat(kept.on(bill.id()))
                    .singleElement()
                    .satisfies(form -> assertThat(form.sheet().blanks()).hasSize(1));
        });
    }

    @Test
    void an_account_that_is_not_there_shows_nothing_of_anybody() {
        CurrentPerson.run(bureau.officer(), () -> {
            UI.getCurrent().navigate("enquiry", QueryParameters.of("account", "ELSEWHERE-9"));

            assertThat(text(getCurrentView()))
                    .contains("Nothing that you may see")
                    .doesNotContain("Owed");
        });
    }

    private List<String> logged(AccountRow account) {
        return contacts.about(List.of(account.id()), null, 9).items().stream()
                .map(contact -> contact.inWords())
                .toList();
    }

    private TextField field(String name) {
        return find(TextField.class).all().stream()
                .filter(one -> name.equals(one.getLabel())
                        || one.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static String text(HasElement shown) {
        return shown.getElement().getTextRecursively();
    }
}
