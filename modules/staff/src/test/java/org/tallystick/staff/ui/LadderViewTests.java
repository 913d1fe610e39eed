package org.tallystick.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tallystick.agency.Onboarding;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.Authorities;
import org.tallystick.staff.AuthorityRow;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.LadderDrafts;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;

@ModuleTest
@ViewPackages(packages = "org.tallystick")
class LadderViewTests extends SpringBrowserlessTest {

    @Autowired
    Onboarding onboarding;

    @Autowired
    People people;

    @Autowired
    Ladder ladder;

    @Autowired
    LadderDrafts drafts;

    @Autowired
    Authorities authorities;

    @BeforeEach
    void the_county_has_its_people() {
        if (people.all().isEmpty()) onboarding.apply(Path.of("../../tenants/_example"));
    }

    @Test
    void an_admin_takes_a_cell_away_with_a_reason_and_sees_it_gone() {
        as("ex.admin", () -> {
            UI.getCurrent().navigate("ladder");
            test(cell("DMV release, condition met, Senior Collections Officer")).click();
            test(verb("\u2013")).click();
            var before = ladder.now().version();
            test(button("Keep in draft")).click();
            assertThat(drafts.open()).as("without a reason").isEmpty();

            find(TextArea.class).single().setValue("The state does it");
            test(button("Keep in draft")).click();
            assertThat(ladder.now().version()).as("a draft is not in force").isEqualTo(before);
            assertThat(cell("DMV release, condition met, Senior Collections Officer")
                            .getAriaLabel()
                            .orElseThrow())
                    .endsWith(": nothing, changed in the draft");
            test(button("Compare with version " + before)).click();
            assertThat(seen()).contains("was", "becomes", "nothing", "1 person loses", "put there by Pat Evans");

            test(button("Put in force")).click();
            find(TextArea.class).all().getLast().setValue("The state does it");
            test(find(Button.class).all().stream()
                            .filter(one -> one.getText().equals("Put in force"))
                            .toList()
                            .getLast())
                    .click();

            assertThat(ladder.now().version()).isEqualTo(before + 1);
            assertThat(cell("DMV release, condition met, Senior Collections Officer")
                            .getAriaLabel()
                            .orElseThrow())
                    .endsWith(": nothing");
        });
    }

    @Test
    void what_is_approved_for_a_later_day_is_withdrawn_with_a_reason_and_is_a_draft_again() {
        as("ex.admin", () -> {
            UI.getCurrent().navigate("ladder");
            assertThat(find(Button.class).all().stream().map(Button::getText)).doesNotContain("Withdraw");
            test(cell("DMV release, condition met, Senior Collections Officer")).click();
            test(verb("\u2013")).click();
            find(TextArea.class).single().setValue("The state does it");
            test(button("Keep in draft")).click();
            var sent = drafts.open().orElseThrow().id();
            drafts.send(sent, LocalDate.of(2027, 1, 4), "With the new year");
            assertThat(drafts.of(sent).standing()).isEqualTo("APPROVED");

            UI.getCurrent().navigate("positions");
            UI.getCurrent().navigate("ladder");
            test(button("Withdraw")).click();
            test(last("Withdraw")).click();
            assertThat(drafts.of(sent).standing()).as("without a reason").isEqualTo("APPROVED");
            find(TextArea.class).all().getLast().setValue("The state waits a year");
            test(last("Withdraw")).click();

            assertThat(drafts.of(sent).standing()).isEqualTo("OPEN");
            assertThat(find(Button.class).all().stream().map(Button::getText)).doesNotContain("Withdraw");
            drafts.discard(sent);
        });
    }

    @Test
    void who_may_not_change_the_ladder_sees_it_without_the_buttons_that_change_it() {
        as("ex.adams", () -> {
            UI.getCurrent().navigate("ladder");
            assertThat(find(NativeButton.class).all().stream().map(Component::getElement))
                    .anySatisfy(one -> assertThat(one.getTextRecursively()).contains("Collections Clerk"));
            assertThat(find(Button.class).all().stream().map(Button::getText))
                    .doesNotContain("Add class", "Keep in draft");
        });
    }

    @Test
    void a_person_is_shown_with_what_they_may_and_why() {
        as("ex.adams", () -> {
            UI.getCurrent().navigate("people/ex.baker");
            assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                    .contains(
                            "What may Sam Baker do?", "1002 Collections Officer may make payment plans within limits.");
        });
    }

    @Test
    void the_give_form_says_who_gains_and_what_one_does_not_hold_waits() {
        as("ex.admin", () -> {
            UI.getCurrent().navigate("people/ex.baker");
            test(button("Give authority")).click();
            @SuppressWarnings("unchecked")
            ComboBox<AuthorityRow> may =
                    (ComboBox<AuthorityRow>) find(ComboBox.class).all().getLast();
            may.setValue(may.getListDataView()
                    .getItems()
                    .filter(row -> row.action().equals("ladder.change"))
                    .findFirst()
                    .orElseThrow());
            assertThat(seen()).contains("1 person gains: change ladder, positions and people. Sam Baker.");
            assertThat(authorities.of("ex.baker"))
                    .anySatisfy(row -> assertThat(row.action() + row.allowed()).isEqualTo("ladder.changefalse"));
            find(TextArea.class).all().getLast().setValue("Helps the admin");
            test(button("Give")).click();
            assertThat(authorities.of("ex.baker"))
                    .anySatisfy(row -> assertThat(row.action() + row.allowed()).isEqualTo("ladder.changetrue"));
        });
    }

    @Test
    void positions_are_shown_with_their_holders_and_a_change_of_one_is_kept_with_its_reason() {
        as("ex.admin", () -> {
            UI.getCurrent().navigate("positions");
            assertThat(seen()).contains("Sam Baker", "1002 Collections Officer");
            test(button("Add position")).click();
            find(TextField.class).all().stream()
                    .filter(one -> "Title".equals(one.getLabel()))
                    .findFirst()
                    .orElseThrow()
                    .setValue("Night desk");
            find(TextArea.class).single().setValue("Open until eight");
            test(button("Keep")).click();
            assertThat(seen()).contains("Night desk");
        });
        as("ex.adams", () -> {
            UI.getCurrent().navigate("delegations");
            UI.getCurrent().navigate("positions");
            assertThat(find(Button.class).all().stream().map(Button::getText)).doesNotContain("Add position", "Seat");
        });
    }

    private String seen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively()
                + UI.getCurrent().getElement().getTextRecursively();
    }

    private NativeButton cell(String label) {
        return find(NativeButton.class).all().stream()
                .filter(one -> one.getAriaLabel().orElse("").startsWith(label + ":"))
                .findFirst()
                .orElseThrow();
    }

    private NativeButton verb(String letter) {
        return find(NativeButton.class).all().stream()
                .filter(one -> "radio".equals(one.getElement().getAttribute("role")))
                .filter(one -> one.getElement().getTextRecursively().startsWith(letter))
                .findFirst()
                .orElseThrow();
    }

    private Button last(String words) {
        return find(Button.class).all().stream()
                .filter(one -> one.getText().equals(words))
                .toList()
                .getLast();
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(one -> one.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private void as(String username, Runnable work) {
        var person = people.byUsername(username).orElseThrow();
        CurrentPerson.run(
                new SignedIn(person.id(), username, person.name(), Tenants.current(), SignedInAs.PERSON), work);
    }
}
