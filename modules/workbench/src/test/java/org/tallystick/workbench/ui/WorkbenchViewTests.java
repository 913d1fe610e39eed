package org.tallystick.workbench.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.HeldAction;
import org.tallystick.accounts.HoldType;
import org.tallystick.audit.AuditTrail;
import org.tallystick.security.CurrentPerson;
import org.tallystick.testing.ModuleTest;
import org.tallystick.web.BothVersions;
import org.tallystick.web.FormDialog;
import org.tallystick.workbench.Office;
import org.tallystick.workbench.Workbench;

@ModuleTest
@Import(Office.class)
@ViewPackages(packages = "org.tallystick")
class WorkbenchViewTests extends SpringBrowserlessTest {

    private static final LocalDate DEC_1 = LocalDate.of(2026, 12, 1);

    @Autowired
    private Office office;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Workbench workbench;

    @BeforeEach
    void the_office_opens() {
        office.opens();
    }

    @Test
    void an_officer_sees_who_owes_what_and_what_comes_next() {
        var rivera = office.debtor("Rivera, Maria A.", "418 Larkspur Ct");
        office.taxAccount("W-1", rivera, DEC_1);
        office.taxAccount("W-2", rivera, DEC_1);

        var screen = opened("accounts/W-1");

        assertThat(screen)
                .contains("Rivera, Maria A.", "418 Larkspur Ct, Exville CA 94110", "Owed in 2 accounts", "$160.00")
                .contains("Tue Dec 1", "Sam Baker, W-1")
                .contains("Property tax BILL-W-1", "Partly paid", "80.00")
                .contains("Owed today")
                .contains("Account opened with Property tax BILL-W-1");
    }

    @Test
    void selecting_a_debt_of_another_account_shows_that_account() {
        var two = office.debtor("Two, Accounts", "1 Main St");
        office.taxAccount("W-3", two, DEC_1);
        office.taxAccount("W-4", two, LocalDate.of(2026, 11, 18));

        CurrentPerson.run(office.officer(), () -> {
            UI.getCurrent().navigate("accounts/W-3");
            find(NativeButton.class).all().stream()
                    .filter(button -> text(button.getElement()).contains("BILL-W-4"))
                    .findFirst()
                    .ifPresentOrElse(button -> test(button).click(), () -> fail("There is no such button."));

            assertThat(shown()).contains("Sam Baker, W-4", "Next date 2 days late");
        });
    }

    @Test
    void whoever_comes_second_to_the_next_date_goes_back_to_what_was_typed() {
        office.taxAccount("W-7", office.debtor("Next, Nora", "7 Main St"), DEC_1);

        CurrentPerson.run(office.officer(), () -> {
            UI.getCurrent().navigate("accounts/W-7");
            nextDate();
            test(find(DatePicker.class).single()).setValue(DEC_1.plusDays(3));
            test(typed("Why")).setValue("The letter is out by then");
            press("Back");

            nextDate();
            assertThat(find(DatePicker.class).single().getValue()).isEqualTo(DEC_1.plusDays(3));
            assertThat(typed("Why").getValue()).isEqualTo("The letter is out by then");
            var bill = workbench.open("W-7").selected().id();
            accounts.setNext(bill, DEC_1.plusDays(9), "A colleague was first", null);
            press("Save");
            assertThat(find(BothVersions.class).all()).hasSize(1);
            assertThat(typed("Why").getValue()).isEqualTo("The letter is out by then");

            find(BothVersions.class).single().close();
            press("Save");
            find(RadioButtonGroup.class).all().forEach(group -> pick(group));
            press("Save what is picked");

            assertThat(accounts.of(bill).nextDate()).isEqualTo(DEC_1.plusDays(3));
            assertThat(find(FormDialog.class).all()).isEmpty();
        });
    }

    @Test
    void what_a_hold_stops_stands_as_it_was_ticked_when_one_comes_back() {
        office.taxAccount("W-8", office.debtor("Hold, Hanna", "8 Main St"), DEC_1);

        CurrentPerson.run(office.officer(), () -> {
            UI.getCurrent().navigate("accounts/W-8");
            act("Hold");
            test(kindOfHold()).selectItem("Disputed");
            test(stops()).deselectItem("letters");
            test(typed("Why")).setValue("They dispute the amount");
            var ticked = stops().getValue();
            press("Back");

            act("Hold");
            assertThat(kindOfHold().getValue()).isNotNull();
            assertThat(stops().getValue()).isEqualTo(ticked).isNotEmpty().doesNotContain(HeldAction.LETTER);
            press("Back");
        });
    }

    @SuppressWarnings("unchecked")
    private Select<HoldType> kindOfHold() {
        return (Select<HoldType>) find(Select.class).all().stream()
                .filter(list -> "Kind of hold".equals(list.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<HeldAction> stops() {
        return (CheckboxGroup<HeldAction>) find(CheckboxGroup.class).single();
    }

    private void nextDate() {
        act("Next date");
    }

    private void act(String words) {
        find(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("ts-can"))
                .filter(button -> text(button.getElement()).contains(words))
                .forEach(button -> test(button).click());
    }

    private TextField typed(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String words) {
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .ifPresentOrElse(button -> test(button).click(), () -> fail("There is no button " + words));
    }

    @SuppressWarnings("unchecked")
    private static void pick(RadioButtonGroup<?> group) {
        ((RadioButtonGroup<Object>) group).setValue("What you typed");
    }

    @Test
    void the_money_tab_shows_what_became_of_each_charge() {
        office.taxAccount("W-5", office.debtor("Money, Tab", "5 Main St"), DEC_1);

        CurrentPerson.run(office.officer(), () -> {
            UI.getCurrent().navigate("accounts/W-5");
            find(NativeButton.class).all().stream()
                    .filter(button -> text(button.getElement()).contains("Money"))
                    .filter(button -> button.hasClassName("ts-tab"))
                    .findFirst()
                    .ifPresentOrElse(button -> test(button).click(), () -> fail("There is no such button."));

            assertThat(shown()).contains("Tax", "Penalty", "110.00", "\u221230.00", "80.00");
        });
    }

    @Test
    void a_number_that_is_not_there_shows_nothing_and_leaves_a_line_in_the_audit() {
        var screen = opened("accounts/NOT-OURS");

        assertThat(screen).doesNotContain("Debts", "Owed");
        assertThat(trail.latest(5)).anySatisfy(row -> assertThat(row.toString()).contains("NOT-OURS"));
    }

    @Test
    void a_script_in_a_name_or_an_address_is_only_text() {
        office.taxAccount("W-6", office.debtor("<script>alert(1)</script>", "<img src=x onerror=alert(2)>"), DEC_1);

        CurrentPerson.run(office.officer(), () -> {
            UI.getCurrent().navigate("accounts/W-6");

            assertThat(shown()).contains("<script>alert(1)</script>", "<img src=x onerror=alert(2)>");
            assertThat(getCurrentView().getElement().getOuterHTML()).doesNotContain("<script>alert", "<img src=x");
        });
    }

    private String opened(String path) {
        return CurrentPerson.call(office.officer(), () -> {
            UI.getCurrent().navigate(path);
            return shown();
        });
    }

    /** All text of the screen, as a person reads it. */
    private String shown() {
        return text(getCurrentView().getElement());
    }

    private static String text(Element element) {
        return element.getTextRecursively();
    }
}
