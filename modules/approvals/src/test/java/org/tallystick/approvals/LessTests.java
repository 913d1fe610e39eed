package org.tallystick.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tallystick.money.Money;
import org.tallystick.policy.Policies;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Question;
import org.tallystick.testing.ModuleTest;

/** Who decides may approve less than was asked; what could not be done is tried again. */
@ModuleTest
@Import({FenceKind.class, GateKind.class, WellKind.class, Clerks.class})
class LessTests {

    private static final LessThanAsked CHEAPER = LessThanAsked.of(Map.of("price", Money.of("30.00")));

    @Autowired
    Approvals approvals;

    @Autowired
    FenceKind fences;

    @Autowired
    Policies policies;

    @Autowired
    Clerks clerks;

    @BeforeEach
    void the_county_has_its_people() {
        clerks.come();
    }

    @AfterEach
    void as_before() {
        adopt(false);
    }

    @Test
    void less_is_approved_in_one_act_and_stays_the_request_of_who_asked() {
        var request = asked(4_000);

        var done = clerks.as("clark", () -> approvals.approveLess(request.id(), CHEAPER, "One coat will do."));

        assertThat(done.state()).isEqualTo(ApprovalState.EXECUTED);
        assertThat(done.amount()).isEqualTo(Money.of("30.00"));
        assertThat(done.requestedByUsername()).isEqualTo("ex.adams");
        assertThat(done.decidedByName()).isEqualTo("Lee Clark");
        assertThat(fences.prices).containsEntry(request.subject(), 3_000L);
        assertThat(clerks.as("adams", () -> approvals.steps(request.id())))
                .extracting(DecisionRow::step)
                .containsExactly("SUBMIT", "CHANGE", "APPROVE", "EXECUTE");
        assertThat(clerks.as("adams", () -> approvals.steps(request.id()))
                        .get(1)
                        .reason())
                .isEqualTo("Price from $40.00 to $30.00. One coat will do.");
    }

    @Test
    void more_than_was_asked_nothing_less_or_something_else_is_refused_and_nothing_changes() {
        var request = asked(4_000);

        for (var wrong : List.of(
                Map.of("price", Money.of("41.00")),
                Map.of("price", Money.of("-1.00")),
                Map.of("price", Money.of("40.00")),
                Map.of("color", Money.of("1.00")),
                Map.<String, Money>of()))
            assertThatThrownBy(() -> clerks.as(
                            "clark", () -> approvals.approveLess(request.id(), LessThanAsked.of(wrong), "So")))
                    .isInstanceOf(ApprovalRefused.class);
        assertThatThrownBy(() -> clerks.as("clark", () -> approvals.approveLess(request.id(), CHEAPER, " ")))
                .hasMessage("Say why: who asked reads it.");
        assertThatThrownBy(() -> clerks.as("adams", () -> approvals.approveLess(request.id(), CHEAPER, "So")))
                .as("who asked does not change it this way either")
                .isInstanceOf(NotPermitted.class);
        assertThat(clerks.as("adams", () -> approvals.of(request.id()))).isEqualTo(request);
        assertThat(fences.prices).containsEntry(request.subject(), 4_000L);
    }

    @Test
    void where_the_agency_says_so_a_change_waits_anew_for_somebody_else_still_in_the_askers_name() {
        adopt(true);
        var request = asked(4_000);

        var waits = clerks.as("clark", () -> approvals.approveLess(request.id(), CHEAPER, "One coat will do."));

        assertThat(waits.state()).isEqualTo(ApprovalState.SUBMITTED);
        assertThat(waits.requestedByUsername()).isEqualTo("ex.adams");
        assertThat(waits.amount()).isEqualTo(Money.of("30.00"));
        assertThatThrownBy(() -> clerks.as("clark", () -> approvals.approve(request.id(), null)))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("You changed this; somebody else decides.");
        assertThatThrownBy(() -> clerks.as("adams", () -> approvals.approve(request.id(), null)))
                .isInstanceOf(NotPermitted.class);
        assertThat(clerks.as("dale", () -> approvals.approve(request.id(), null))
                        .state())
                .isEqualTo(ApprovalState.EXECUTED);
    }

    @Test
    void what_could_not_be_done_says_why_waits_with_who_decides_and_is_tried_again() {
        var request = asked(4_000);
        fences.gone.add(request.subject());
        assertThatThrownBy(() -> clerks.as("clark", () -> approvals.approve(request.id(), null)))
                .hasMessage("It was approved and could not be done. The fence is gone.");
        var failed = clerks.as("clark", () -> approvals.of(request.id()));
        assertThat(failed.state()).isEqualTo(ApprovalState.FAILED);
        assertThat(failed.failedBecause()).isEqualTo("The fence is gone.");
        assertThat(clerks.as(
                        "clark",
                        () -> approvals.waiting(200).stream()
                                .filter(approvals::isTheirTurn)
                                .toList()))
                .extracting(ApprovalRow::id)
                .contains(request.id());
        assertThatThrownBy(() -> clerks.as("clark", () -> approvals.retry(request.id(), null)))
                .as("still gone")
                .hasMessageContaining("The fence is gone.");
        assertThatThrownBy(() -> clerks.as("adams", () -> approvals.retry(request.id(), null)))
                .isInstanceOf(NotPermitted.class);

        fences.gone.remove(request.subject());
        var done = clerks.as("clark", () -> approvals.retry(request.id(), null));

        assertThat(done.state()).isEqualTo(ApprovalState.EXECUTED);
        assertThat(done.failedBecause()).isNull();
        assertThat(fences.timesPainted(request.subject())).isEqualTo(1);
        assertThat(clerks.as("adams", () -> approvals.steps(request.id())))
                .extracting(DecisionRow::step)
                .containsExactly("SUBMIT", "FAIL", "FAIL", "RETRY", "EXECUTE");
    }

    @Test
    void what_was_done_without_a_request_counts_together_with_what_is_asked_and_the_other_way_round() {
        var request = clerks.as(
                "adams",
                () -> approvals.request(
                        new RequestApproval(FenceKind.KIND, fences.fence(4_000, "D-1"), null, "It looks bare")));
        fences.directly(Conflicts.account("D-1"), 900_000);

        assertThat(clerks.as("clark", () -> approvals.standing(request)).sentence())
                .contains("with $9,000.00 brushed over on Nov 20 it makes $9,040.00");
        assertThatThrownBy(() -> clerks.as("clark", () -> acting("plan-exception.approve", Money.of("1.00"))))
                .as("their own limit is $5,000")
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("$5,000")
                .hasMessageContaining(
                        "with $40.00 asked on Nov 20 and $9,000.00 brushed over on Nov 20 it makes $9,041.00");
        assertThat(clerks.as("dale", () -> acting("plan-exception.approve", Money.of("1.00"))))
                .isNotBlank();
    }

    private String acting(String action, Money amount) {
        return approvals
                .requireTogether(Question.of(action), "import.accept", List.of(Conflicts.account("D-1")), amount)
                .reason();
    }

    private ApprovalRow asked(long cents) {
        var fence = fences.fence(cents);
        return clerks.as(
                "adams", () -> approvals.request(new RequestApproval(FenceKind.KIND, fence, null, "It looks bare")));
    }

    private void adopt(boolean anew) {
        clerks.asSystem(() -> policies.adopt(
                "approvals",
                "default",
                LocalDate.of(2026, 11, 1),
                "Ordinance 7",
                Map.of(
                        "kinds",
                        List.of(Map.of(
                                "kind",
                                "*",
                                "dueDays",
                                3,
                                "expireDays",
                                20,
                                "sumWithinDays",
                                30,
                                "changedIsDecidedAnew",
                                anew)))));
    }
}
