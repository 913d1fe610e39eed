package org.tallystick.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tallystick.agency.Onboarding;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.Ladder;
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
            test(button("Keep")).click();
            assertThat(ladder.now().version()).as("without a reason").isEqualTo(before);

            find(TextArea.class).single().setValue("The state does it");
            test(button("Keep")).click();

            assertThat(ladder.now().version()).isEqualTo(before + 1);
            assertThat(cell("DMV release, condition met, Senior Collections Officer")
                            .getAriaLabel()
                            .orElseThrow())
                    .endsWith(": nothing");
        });
    }

    @Test
    void who_may_not_change_the_ladder_sees_it_without_the_buttons_that_change_it() {
        as("ex.adams", () -> {
            UI.getCurrent().navigate("ladder");
            assertThat(find(NativeButton.class).all().stream().map(Component::getElement))
                    .anySatisfy(one -> assertThat(one.getTextRecursively()).contains("Collections Clerk"));
            assertThat(find(Button.class).all().stream().map(Button::getText)).doesNotContain("Add class", "Keep");
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
