package org.tallystick.workbench.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tallystick.approvals.ApprovalRefused;
import org.tallystick.approvals.Conflicts;
import org.tallystick.debtors.Merges;
import org.tallystick.policy.Policies;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.workbench.Office;
import org.tallystick.workbench.Workbench;

@ModuleTest
@Import(Office.class)
@ViewPackages(packages = "org.tallystick")
class ConflictScreenTests extends SpringBrowserlessTest {

    private static final LocalDate DEC_1 = LocalDate.of(2026, 12, 1);

    @Autowired
    private Office office;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Workbench workbench;

    @Autowired
    private People people;

    @Autowired
    private Merges merges;

    @Autowired
    private Policies policies;

    @BeforeEach
    void the_office_opens() {
        office.opens();
    }

    @Test
    void an_officer_puts_down_a_relative_and_the_supervisor_confirms_it() {
        office.taxAccount("CI-1", office.debtor("Cousin, Carl", "1 Main St"), DEC_1);
        CurrentPerson.run(office.officer(), () -> {
            UI.getCurrent().navigate("conflicts");
            test(button("Have no part in a case")).click();
            find(TextField.class).all().stream()
                    .filter(one -> "Account".equals(one.getLabel()))
                    .findFirst()
                    .orElseThrow()
                    .setValue("CI-1");
            test(button("Put down")).click();
            assertThat(seen())
                    .contains("Sam Baker (you)", "Cousin, Carl, all accounts", "A relative", "to be confirmed");
            assertThatThrownBy(() -> workbench.open("CI-1"))
                    .isInstanceOf(NotPermitted.class)
                    .hasMessage("You have no part in this case, as Sam Baker put down: A relative.");
            assertThatThrownBy(() ->
                            conflicts.confirm(conflicts.standing().getFirst().id()))
                    .isInstanceOf(NotPermitted.class);
        });
        CurrentPerson.run(signedIn("ex.dale"), () -> {
            UI.getCurrent().navigate("delegations");
            UI.getCurrent().navigate("conflicts");
            assertThat(seen()).contains("CI-1");
            var waiting = toConfirm();
            test(button("Confirm")).click();
            assertThat(seen()).contains("confirmed by");
            assertThat(toConfirm()).isEqualTo(waiting - 1);
            var own = conflicts.add("ex.dale", Conflicts.account("CI-1"), "My neighbor");
            assertThatThrownBy(() -> conflicts.confirm(own.id()))
                    .isInstanceOf(ApprovalRefused.class)
                    .hasMessage("This is your own; somebody else confirms it.");
        });
    }

    @Test
    void a_debtor_who_was_merged_with_another_is_one_and_the_same() {
        var under = office.debtor("Twin, Ann", "2 Main St");
        var other = office.debtor("Twin, Anne", "2 Main St");
        office.taxAccount("CI-2", under, DEC_1);
        office.taxAccount("CI-3", other, DEC_1);
        var aunt = CurrentPerson.call(
                signedIn("ex.clark"), () -> conflicts.add("ex.clark", Conflicts.debtor(under.value()), "Aunt"));
        CurrentPerson.run(signedIn("ex.clark"), () -> workbench.open("CI-3"));

        CurrentPerson.run(signedIn("ex.dale"), () -> merges.merge(other, under, "The same person"));

        CurrentPerson.run(
                signedIn("ex.clark"),
                () -> assertThatThrownBy(() -> workbench.open("CI-3")).isInstanceOf(NotPermitted.class));
        CurrentPerson.run(signedIn("ex.dale"), () -> conflicts.end(aunt.id(), "She moved away"));
        CurrentPerson.run(signedIn("ex.clark"), () -> workbench.open("CI-3"));
    }

    @Test
    void where_the_agency_masks_such_a_case_the_workbench_shows_where_to_send_the_debtor_and_nothing_else() {
        var cousin = office.debtor("Veiled, Vera", "17 Hidden Way");
        office.taxAccount("CI-7", cousin, DEC_1);
        var said = CurrentPerson.call(
                office.officer(), () -> conflicts.add("ex.baker", Conflicts.debtor(cousin.value()), "A relative"));
        policies.adopt("conflicts", "default", DEC_1.minusMonths(6), "Office practice", Map.of("opening", "MASK"));
        try {
            CurrentPerson.run(office.officer(), () -> {
                UI.getCurrent().navigate("accounts/CI-7");
                assertThat(seen())
                        .contains("Masked: you have no part in this case", "CI-7", "send them there.", "••••")
                        .doesNotContain("Veiled", "Vera", "Hidden Way", "Take a payment");
                assertThat(find(Button.class).all()).as("nothing to be done").isEmpty();
                assertThat(((Component) getCurrentView()).getElement().getAttribute("data-ts-keys"))
                        .as("no key either, but the one back")
                        .isEqualTo("Esc");
                for (var door : List.<Runnable>of(() -> workbench.open("CI-7"), () -> workbench.lookAt("CI-7")))
                    assertThatThrownBy(door::run).isInstanceOf(NotPermitted.class);
            });
            CurrentPerson.run(
                    signedIn("ex.clark"),
                    () -> assertThat(workbench.masked("CI-7"))
                            .as("open to whoever has a part")
                            .isEmpty());
        } finally {
            policies.adopt("conflicts", "default", DEC_1.minusMonths(6), "Office practice", Map.of("opening", "BLOCK"));
            CurrentPerson.run(signedIn("ex.dale"), () -> conflicts.end(said.id(), "Not needed"));
        }
        CurrentPerson.run(
                office.officer(), () -> assertThat(workbench.masked("CI-7")).isEmpty());
    }

    private String seen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(one -> one.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private SignedIn signedIn(String username) {
        var row = people.byUsername(username).orElseThrow();
        return new SignedIn(row.id(), row.username(), row.name(), Tenants.current(), SignedInAs.PERSON);
    }

    private long toConfirm() {
        return find(Button.class).all().stream()
                .filter(one -> "Confirm".equals(one.getText()))
                .count();
    }
}
