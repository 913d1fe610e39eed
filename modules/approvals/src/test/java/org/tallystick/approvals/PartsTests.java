package org.tallystick.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tallystick.security.NotPermitted;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;

/** Parts below a limit count together; the lead decides gates up to $5,000, the supervisor up to $25,000. */
@ModuleTest
@Import({FenceKind.class, GateKind.class, WellKind.class, Clerks.class})
class PartsTests {

    @Autowired
    Approvals approvals;

    @Autowired
    GateKind gates;

    @Autowired
    FenceKind fences;

    @Autowired
    Clerks clerks;

    @Autowired
    TestClock clock;

    @BeforeEach
    void the_county_has_its_people() {
        clerks.come();
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        clock.reset();
    }

    @Test
    void two_parts_below_the_limit_are_too_much_together_and_the_reason_says_so() {
        var first = recommended("the upper gate", 300_000, "A-1");
        clerks.as("clark", () -> approvals.approve(first.id(), null));
        clock.forward(Duration.ofDays(12));
        var second = recommended("the lower gate", 250_000, "A-1");

        assertThatThrownBy(() -> clerks.as("clark", () -> approvals.approve(second.id(), null)))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("$5,000")
                .hasMessageContaining("with $3,000.00 asked on Nov 20 it makes $5,500.00");
        assertThat(clerks.as("clark", () -> approvals.standing(second)).allowed())
                .isFalse();
        assertThat(gates.opened).doesNotContain("the lower gate");

        var done = clerks.as("dale", () -> approvals.approve(second.id(), null));
        assertThat(done.state()).isEqualTo(ApprovalState.EXECUTED);
        assertThat(clerks.as("dale", () -> approvals.steps(second.id())).get(2).authority())
                .contains("it makes $5,500.00");
    }

    @Test
    void parts_that_only_wait_count_too_whoever_asked_for_them() {
        var first = recommended("the east gate", 300_000, "A-2");
        var second = clerks.as(
                "dale",
                () -> approvals.request(new RequestApproval(
                        "open-gate", gates.gate("the west gate", 300_000, "A-2"), null, "It is locked")));
        clerks.as("baker", () -> approvals.recommend(second.id(), null));

        assertThatThrownBy(() -> clerks.as("clark", () -> approvals.approve(first.id(), null)))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("it makes $6,000.00");
        clerks.as("dale", () -> approvals.withdraw(second.id(), null));
        assertThat(clerks.as("clark", () -> approvals.approve(first.id(), null)).state())
                .isEqualTo(ApprovalState.EXECUTED);
    }

    @Test
    void another_account_or_an_older_part_counts_for_itself() {
        var first = recommended("the old gate", 300_000, "A-3");
        clerks.as("clark", () -> approvals.approve(first.id(), null));
        clock.forward(Duration.ofDays(31));
        var later = recommended("the new gate", 300_000, "A-3");
        var other = recommended("the far gate", 300_000, "A-4");

        assertThat(clerks.as("clark", () -> approvals.approve(later.id(), null)).state())
                .isEqualTo(ApprovalState.EXECUTED);
        assertThat(clerks.as("clark", () -> approvals.approve(other.id(), null)).state())
                .isEqualTo(ApprovalState.EXECUTED);
    }

    @Test
    void attack_92_what_changes_after_it_was_recommended_or_approved_is_void() {
        var gate = recommended("the changed gate", 100_000, "A-5");
        gates.prices.put("the changed gate", 400_000L);

        assertThatThrownBy(() -> clerks.as("clark", () -> approvals.approve(gate.id(), null)))
                .isInstanceOf(ApprovalRefused.class)
                .hasMessageContaining("changed after it was submitted");

        var now = clerks.as("adams", () -> approvals.of(gate.id()));
        assertThat(now.state()).isEqualTo(ApprovalState.RETURNED);
        assertThat(gates.opened).doesNotContain("the changed gate");
        var anew = clerks.as(
                "adams", () -> approvals.request(new RequestApproval("open-gate", "the changed gate", null, "Again")));
        assertThat(anew.recommendedBy()).as("an old word for other content").isNull();
        assertThatThrownBy(() -> clerks.as("clark", () -> approvals.approve(gate.id(), null)))
                .as("it has to be recommended anew")
                .isInstanceOf(RuntimeException.class);

        var fence = fences.fence(4_000);
        var approved = clerks.as(
                "adams", () -> approvals.request(new RequestApproval(FenceKind.KIND, fence, null, "It looks bare")));
        clerks.as("clark", () -> approvals.approve(approved.id(), null));
        fences.prices.put(fence, 99_000L);
        clerks.as("clark", () -> approvals.approve(approved.id(), null));
        assertThat(fences.timesPainted(fence))
                .as("an approval is used up when it was carried out")
                .isEqualTo(1);
    }

    @Test
    void a_recommendation_of_what_has_changed_is_void_too() {
        var gate = gates.gate("the slow gate", 100_000, "A-6");
        var request = clerks.as(
                "adams", () -> approvals.request(new RequestApproval("open-gate", gate, null, "It is locked")));
        gates.prices.put(gate, 200_000L);

        assertThatThrownBy(() -> clerks.as("baker", () -> approvals.recommend(request.id(), null)))
                .isInstanceOf(ApprovalRefused.class)
                .hasMessageContaining("changed after it was submitted");
        assertThat(clerks.as("adams", () -> approvals.of(request.id())).state()).isEqualTo(ApprovalState.RETURNED);
    }

    private ApprovalRow recommended(String gate, long cents, String account) {
        var subject = gates.gate(gate, cents, account);
        var request = clerks.as(
                "adams", () -> approvals.request(new RequestApproval("open-gate", subject, null, "It is locked")));
        return clerks.as("baker", () -> approvals.recommend(request.id(), null));
    }
}
