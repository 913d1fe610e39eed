package org.tallystick.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tallystick.agency.Onboarding;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;

@ModuleTest
@Import({FenceKind.class, GateKind.class, WellKind.class, Clerks.class})
@ViewPackages(packages = "org.tallystick")
class ApprovalsViewTests extends SpringBrowserlessTest {

    @Autowired
    Approvals approvals;

    @Autowired
    FenceKind fences;

    @Autowired
    Onboarding onboarding;

    @Autowired
    People people;

    @Autowired
    Clerks clerks;

    @BeforeEach
    void the_county_has_its_people() {
        if (people.all().isEmpty()) onboarding.apply(Path.of("../../tenants/_example"));
    }

    @Test
    void the_decider_sees_what_changes_and_why_and_approves_with_one_button() {
        var request = asked("adams");

        as("clark", () -> {
            UI.getCurrent().navigate("approvals/" + request.id());
            assertThat(shown())
                    .contains("Paint " + request.subject(), "$40.00", "Asked by Jo Adams", "It looks bare")
                    .contains("Color", "bare", "white", "Paint is there")
                    .contains("may accept imports", "You may decide");

            test(button("Approve")).click();
        });
        assertThat(fences.timesPainted(request.subject())).isEqualTo(1);
    }

    @Test
    void sending_back_needs_a_reason_which_the_asker_then_reads() {
        var request = asked("adams");

        as("clark", () -> {
            UI.getCurrent().navigate("approvals/" + request.id());
            test(button("Send back with a question")).click();
            var dialog = find(Dialog.class).single();
            var send = find(Button.class).all().stream()
                    .filter(one -> one.getText().equals("Send back") && isIn(dialog, one))
                    .findFirst()
                    .orElseThrow();
            test(send).click();
            assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("Say why: who asked reads it.");
            test(find(TextArea.class).single()).setValue("Which white?");
            test(send).click();
        });

        as("adams", () -> {
            UI.getCurrent().navigate("approvals/" + request.id());
            assertThat(shown()).contains("Sent back by Lee Clark", "Which white?", "Take it back");
        });
    }

    @Test
    void where_approving_needs_a_reason_it_is_asked_for_on_the_spot() {
        var fence = fences.fence(9_000_000);
        var request = CurrentPerson.call(
                person("adams"), () -> approvals.request(new RequestApproval(FenceKind.KIND, fence, null, "dear")));

        as("clark", () -> {
            UI.getCurrent().navigate("approvals/" + request.id());
            test(button("Approve")).click();
            var dialog = find(Dialog.class).single();
            assertThat(dialog.getElement().getTextRecursively()).contains("This is dear.");
            assertThat(fences.timesPainted(fence)).isZero();
            test(find(TextArea.class).single()).setValue("It rots otherwise.");
            test(find(Button.class).all().stream()
                            .filter(one -> one.getText().equals("Approve") && isIn(dialog, one))
                            .findFirst()
                            .orElseThrow())
                    .click();
        });
        assertThat(fences.timesPainted(fence)).isEqualTo(1);
    }

    @Test
    void those_alike_are_approved_with_one_button_and_what_stands_out_is_left_with_the_reason() {
        var first = asked("adams");
        var second = asked("adams");
        var part = CurrentPerson.call(
                person("adams"),
                () -> approvals.request(
                        new RequestApproval(FenceKind.KIND, fences.fence(4_000, "V-1"), null, "It looks bare")));
        CurrentPerson.call(
                person("adams"),
                () -> approvals.request(
                        new RequestApproval(FenceKind.KIND, fences.fence(7_000, "V-1"), null, "It looks bare")));

        as("clark", () -> {
            UI.getCurrent().navigate("approvals/" + part.id());
            assertThat(shown())
                    .contains("Stand out: decide one by one", "Alike: Paint a fence", "None of them stands out.")
                    .contains("Stands out", "One of several parts: with $70.00 asked on Nov 20 it makes $110.00.")
                    .contains("It is due Nov 25");
            test(allOf("Alike: Paint a fence")).click();
        });

        assertThat(fences.timesPainted(first.subject())).isEqualTo(1);
        assertThat(fences.timesPainted(second.subject())).isEqualTo(1);
        assertThat(fences.timesPainted(part.subject())).isZero();
    }

    @Test
    void who_made_the_request_copies_a_link_for_somebody_outside_and_the_department_says_yes() {
        clerks.wantConsents();
        var well = CurrentPerson.call(
                person("baker"),
                () -> approvals.request(new RequestApproval(WellKind.KIND, "view-well", null, "Thirst")));

        as("baker", () -> {
            UI.getCurrent().navigate("approvals/" + well.id());
            assertThat(shown()).contains("Further consents", "Treasurer has not consented yet.");
            test(button("Link for County Counsel")).click();
            assertThat(find(TextArea.class).single().getValue()).contains("/consent/");
        });
        as("adams", () -> {
            UI.getCurrent().navigate("approvals/" + well.id());
            test(button("Consent")).click();
            assertThat(shown()).contains("Treasurer consented: Jo Adams", "Consented by Jo Adams");
        });
        as("clark", () -> {
            UI.getCurrent().navigate("approvals/" + well.id());
            assertThat(shown()).contains("Stands out", "County Counsel has not consented yet.");
            test(button("Approve")).click();
        });
        assertThat(CurrentPerson.call(person("clark"), () -> approvals.of(well.id()))
                        .state())
                .isEqualTo(ApprovalState.SUBMITTED);
    }

    @Test
    void two_from_outside_get_a_link_each() {
        clerks.wantConsents(
                Map.of("from", "County Auditor", "outside", true), Map.of("from", "Board", "outside", true));
        var well = CurrentPerson.call(
                person("baker"),
                () -> approvals.request(new RequestApproval(WellKind.KIND, "board-well", null, "Thirst")));

        as("baker", () -> {
            UI.getCurrent().navigate("approvals/" + well.id());
            test(button("Link for somebody outside")).click();
            test(button("Board")).click();
            assertThat(find(TextArea.class).single().getLabel()).isEqualTo("Link for Board");
        });
    }

    @Test
    void who_recommends_sends_back_with_a_question_or_recommends() {
        var gate = CurrentPerson.call(
                person("adams"),
                () -> approvals.request(new RequestApproval("open-gate", "the view gate", null, "It is locked")));

        as("baker", () -> {
            UI.getCurrent().navigate("approvals/" + gate.id());
            assertThat(shown()).contains("For you to recommend");
            test(button("Send back with a question")).click();
            test(find(TextArea.class).single()).setValue("Which cart?");
            test(button("Send back")).click();
        });
        as("adams", () -> {
            UI.getCurrent().navigate("approvals/" + gate.id());
            assertThat(shown()).contains("Which cart?");
            test(button("Submit")).click();
        });
        as("baker", () -> {
            UI.getCurrent().navigate("approvals/" + gate.id());
            test(button("Recommend")).click();
            assertThat(shown()).contains("Recommended by Sam Baker");
        });
    }

    @Test
    void the_decider_says_something_and_approves_less_with_the_reason() {
        var request = asked("adams");

        as("clark", () -> {
            UI.getCurrent().navigate("approvals/" + request.id());
            test(button("Comment")).click();
            test(find(TextArea.class).single()).setValue("One coat will do?");
            test(button("Say it")).click();
            assertThat(shown()).contains("What was said and done", "One coat will do?", "Lee Clark");

            test(button("Approve with a change")).click();
            test(find(TextField.class).single()).setValue("$3");
            test(find(TextArea.class).single()).setValue("One coat.");
            test(button("Approve this")).click();
        });
        var done = CurrentPerson.call(person("clark"), () -> approvals.of(request.id()));
        assertThat(done.state()).isEqualTo(ApprovalState.EXECUTED);
        assertThat(done.amount()).isEqualTo(Money.of("3.00"));
        assertThat(done.requestedByUsername()).isEqualTo("ex.adams");
        as("clark", () -> {
            UI.getCurrent().navigate("approvals/" + request.id());
            assertThat(shown().substring(shown().indexOf("Earlier like cases")))
                    .as("it is no earlier case of its own")
                    .doesNotContain(", Paint " + request.subject());
        });
    }

    @Test
    void what_could_not_be_done_stands_first_with_its_reason_and_is_tried_again() {
        var request = asked("adams");
        fences.gone.add(request.subject());

        as("clark", () -> {
            UI.getCurrent().navigate("approvals/" + request.id());
            test(button("Approve")).click();
            assertThat(shown()).contains("Could not be done: try again", "The fence is gone.", "Try again");
            fences.gone.remove(request.subject());
            UI.getCurrent().navigate("approvals/" + request.id());
            test(button("Try again")).click();
        });
        assertThat(fences.timesPainted(request.subject())).isEqualTo(1);
    }

    @Test
    void every_state_is_shown_in_words_to_who_asked() {
        var waiting = asked("adams");
        var denied = asked("adams");
        var returned = asked("adams");
        var withdrawn = asked("adams");
        var done = asked("adams");
        CurrentPerson.run(person("clark"), () -> {
            approvals.deny(denied.id(), "Not this year");
            approvals.giveBack(returned.id(), "Which white?");
            approvals.approve(done.id(), null);
        });
        as("adams", () -> {
            approvals.withdraw(withdrawn.id(), null);
            var putBy =
                    approvals.prepare(new RequestApproval(FenceKind.KIND, fences.fence(4_000), null, "It looks bare"));
            UI.getCurrent().navigate("approvals/" + putBy.id());
            assertThat(shown())
                    .contains("Put by", "Waiting", "Denied", "Sent back", "Withdrawn", "Approved and done")
                    .contains(waiting.title());
            test(button("Submit")).click();
            assertThat(approvals.of(putBy.id()).state()).isEqualTo(ApprovalState.SUBMITTED);
        });
    }

    @Test
    void who_asked_is_offered_no_decision() {
        var request = asked("clark");

        as("clark", () -> {
            UI.getCurrent().navigate("approvals/" + request.id());
            assertThat(shown()).contains("You asked for this yourself; somebody else decides.", "Not yours to decide");
            assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Approve", "Deny");
        });
    }

    @Test
    void where_nothing_waits_it_is_said_what_comes_here() {
        as("auditor", () -> {
            UI.getCurrent().navigate("approvals");
            test(find(NativeButton.class).all().stream()
                            .filter(one -> one.getElement().getTextRecursively().contains("My requests"))
                            .findFirst()
                            .orElseThrow())
                    .click();
            assertThat(shown()).contains("You asked for nothing yet");
        });
    }

    private static boolean isIn(Component parent, Component one) {
        for (var up = one.getParent(); up.isPresent(); up = up.get().getParent())
            if (up.get().equals(parent)) return true;
        return false;
    }

    /** The button under the group of this title. */
    private Button allOf(String title) {
        var lines = find(NativeButton.class)
                .all()
                .getLast()
                .getParent()
                .orElseThrow()
                .getChildren();
        return lines.dropWhile(one -> !one.getElement().getTextRecursively().startsWith(title))
                .flatMap(one -> one.getChildren())
                .filter(one -> one instanceof Button)
                .map(one -> (Button) one)
                .findFirst()
                .orElseThrow();
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(one -> one.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private ApprovalRow asked(String surname) {
        var fence = fences.fence(4_000);
        return CurrentPerson.call(
                person(surname),
                () -> approvals.request(new RequestApproval(FenceKind.KIND, fence, null, "It looks bare")));
    }

    private void as(String surname, Runnable work) {
        CurrentPerson.run(person(surname), work);
    }

    private SignedIn person(String surname) {
        var row = people.all().stream()
                .filter(one -> one.username().endsWith("." + surname))
                .findFirst()
                .orElseThrow();
        return new SignedIn(row.id(), row.username(), row.name(), Tenants.current(), SignedInAs.PERSON);
    }
}
