package org.tallystick.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tallystick.personal.NotificationRow;
import org.tallystick.personal.Notifications;
import org.tallystick.security.NotPermitted;
import org.tallystick.testing.ModuleTest;
import org.tallystick.web.NotThere;

/** Requests are due, are reminded of, go to the next above and expire; the night is called for a business date. */
@ModuleTest
@Import({FenceKind.class, GateKind.class, WellKind.class, Clerks.class})
class DueTests {

    /** The test's clock stands on Friday, November 20; Thursday the 26th is Thanksgiving. */
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private static final LocalDate DUE = LocalDate.of(2026, 11, 25);

    @Autowired
    Approvals approvals;

    @Autowired
    FenceKind fences;

    @Autowired
    GateKind gates;

    @Autowired
    Clerks clerks;

    @Autowired
    OverdueRequests night;

    @Autowired
    Notifications notifications;

    @BeforeEach
    void the_county_has_its_people() {
        clerks.come();
    }

    @Test
    void a_request_is_due_in_business_days_and_who_decides_is_reminded_the_day_before() {
        var request = asked(fences.fence(4_000));
        assertThat(request.dueOn()).isEqualTo(DUE);
        assertThat(request.expiresOn()).isEqualTo(LocalDate.of(2026, 12, 22));

        nightOf(FRIDAY);
        assertThat(told("clark")).noneMatch(words -> words.contains(request.subject() + " waits"));
        nightOf(DUE.minusDays(2));
        nightOf(DUE.minusDays(1));

        assertThat(told("clark"))
                .filteredOn(words -> words.contains(request.subject() + " waits"))
                .hasSize(1);
        assertThat(told("adams")).noneMatch(words -> words.contains(request.subject() + " waits"));
        assertThat(now(request).escalated()).isFalse();
    }

    @Test
    void what_is_overdue_goes_to_the_next_above_once_and_still_waits() {
        var request = asked(fences.fence(4_000));

        nightOf(DUE);
        nightOf(DUE.plusDays(1));

        assertThat(now(request).state()).isEqualTo(ApprovalState.SUBMITTED);
        assertThat(now(request).escalatedTo()).isEqualTo("Robin Dale");
        assertThat(told("dale"))
                .filteredOn(words -> words.startsWith("Overdue since Nov 25, 2026: Paint " + request.subject()))
                .hasSize(1);
        assertThat(clerks.as("adams", () -> approvals.steps(request.id())))
                .extracting(DecisionRow::step)
                .containsExactly("SUBMIT", "ESCALATE");
        assertThat(clerks.as("clark", () -> approvals.approve(request.id(), null))
                        .state())
                .isEqualTo(ApprovalState.EXECUTED);
    }

    @Test
    void where_nobody_may_decide_it_goes_to_who_gives_authority_and_they_see_it_then() {
        var gate = gates.gate("the gate of gold", 3_000_000, "A-GOLD");
        var request = clerks.as(
                "adams", () -> approvals.request(new RequestApproval("open-gate", gate, null, "It is locked")));
        assertThatThrownBy(() -> clerks.as("admin", () -> approvals.of(request.id())))
                .isInstanceOf(NotThere.class);

        nightOf(DUE);

        assertThat(clerks.as("admin", () -> approvals.of(request.id())).escalatedTo())
                .isEqualTo("Pat Evans");
        assertThat(clerks.as("admin", () -> approvals.waiting(200)))
                .extracting(ApprovalRow::id)
                .contains(request.id());
        assertThatThrownBy(() -> clerks.as("admin", () -> approvals.approve(request.id(), null)))
                .as("to see is not to decide")
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void what_nobody_decides_expires_and_the_subject_can_be_asked_about_by_anybody_again() {
        var fence = fences.fence(4_000);
        var request = asked(fence);
        var returned = asked(fences.fence(4_000));
        clerks.as("clark", () -> approvals.giveBack(returned.id(), "Which white?"));

        nightOf(LocalDate.of(2026, 12, 21));
        assertThat(now(request).state()).isEqualTo(ApprovalState.SUBMITTED);
        nightOf(LocalDate.of(2026, 12, 22));
        nightOf(LocalDate.of(2026, 12, 23));

        assertThat(now(request).state()).isEqualTo(ApprovalState.EXPIRED);
        assertThat(now(returned).state()).isEqualTo(ApprovalState.EXPIRED);
        assertThat(fences.told).containsEntry(fence, "EXPIRED Nobody decided it in time.");
        assertThat(told("adams"))
                .anyMatch(words -> words.startsWith("Expired, because nobody decided it in time: Paint " + fence));
        assertThatThrownBy(() -> clerks.as("clark", () -> approvals.approve(request.id(), null)))
                .isInstanceOf(ApprovalRefused.class)
                .hasMessageContaining("It is expired".substring(3));
        assertThat(fences.timesPainted(fence)).isZero();
        var anew = clerks.as(
                "baker", () -> approvals.request(new RequestApproval(FenceKind.KIND, fence, null, "Still bare")));
        assertThat(anew.id()).isNotEqualTo(request.id());
    }

    private ApprovalRow asked(String fence) {
        return clerks.as(
                "adams", () -> approvals.request(new RequestApproval(FenceKind.KIND, fence, null, "It looks bare")));
    }

    private ApprovalRow now(ApprovalRow request) {
        return clerks.as("adams", () -> approvals.of(request.id()));
    }

    private void nightOf(LocalDate date) {
        clerks.asSystem(() -> night.run(date));
    }

    private java.util.List<String> told(String surname) {
        return clerks.as(
                surname,
                () -> notifications.latest(500).stream()
                        .map(NotificationRow::text)
                        .toList());
    }
}
