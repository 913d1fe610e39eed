package org.tallystick.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.ModuleTest;
import org.tallystick.web.NotThere;

/** Many are approved in one act; what stands out is left, with the reason in words. */
@ModuleTest
@Import({FenceKind.class, GateKind.class, WellKind.class, Clerks.class})
class BulkTests {

    @Autowired
    Approvals approvals;

    @Autowired
    FenceKind fences;

    @Autowired
    Clerks clerks;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void the_county_has_its_people() {
        clerks.come();
    }

    @Test
    void those_alike_are_approved_in_one_act_and_the_outliers_are_left_with_the_reason() {
        for (int i = 0; i < 6; i++) clerks.as("clark", () -> approvals.approve(asked("adams", 5_000), null));
        var plain = List.of(asked("adams", 4_000), asked("adams", 4_500), asked("adams", 4_200));
        var dear = asked("adams", 4_000_000);
        var own = asked("clark", 4_000);
        var changed = asked("adams", 4_000);
        fences.prices.put(subject(changed), 4_100L);
        var bulk = new ArrayList<>(plain);
        bulk.addAll(List.of(dear, own, changed));

        var done = clerks.as("clark", () -> approvals.approveTogether(bulk, null));

        assertThat(done.approved()).extracting(ApprovalRow::id).containsExactlyElementsOf(plain);
        assertThat(done.pulledOut()).hasSize(3);
        assertThat(why(done, dear)).startsWith("$40,000.00 is beyond the usual: the last ");
        assertThat(why(done, own)).isEqualTo("You asked for this yourself; somebody else decides.");
        assertThat(why(done, changed)).isEqualTo("It has changed since it was submitted.");
        for (var id : plain) {
            assertThat(clerks.as("adams", () -> approvals.steps(id)))
                    .as("a decision row of its own")
                    .extracting(DecisionRow::step)
                    .containsExactly("SUBMIT", "APPROVE", "EXECUTE");
            assertThat(audited(id)).as("an audit row of its own").isEqualTo(1);
        }
        for (var id : List.of(dear, own, changed))
            assertThat(clerks.as("dale", () -> approvals.of(id)).state())
                    .as("left as it was")
                    .isEqualTo(ApprovalState.SUBMITTED);
    }

    @Test
    void approving_the_same_again_does_nothing_twice() {
        var two = List.of(asked("adams", 4_000), asked("adams", 4_000));
        clerks.as("clark", () -> approvals.approveTogether(two, "Looks bare."));

        var again = clerks.as("clark", () -> approvals.approveTogether(two, "Looks bare."));

        assertThat(again.approved()).isEmpty();
        assertThat(again.pulledOut())
                .extracting(ApprovedTogether.PulledOut::why)
                .allMatch(why -> why.contains("It is"));
        for (var id : two) assertThat(fences.timesPainted(subject(id))).isEqualTo(1);
    }

    @Test
    void one_that_is_not_there_keeps_all_of_them_from_being_approved() {
        var request = asked("adams", 4_000);
        var nothing = new ApprovalId(Ids.next());

        assertThatThrownBy(() -> clerks.as("clark", () -> approvals.approveTogether(List.of(request, nothing), null)))
                .isInstanceOf(NotThere.class);
        assertThat(fences.timesPainted(subject(request))).isZero();
    }

    private long audited(ApprovalId id) {
        return jdbc.sql("select count(*) from audit where action = 'approval.approve' and subject = ?")
                .param(id.toString())
                .query(Long.class)
                .single();
    }

    private static String why(ApprovedTogether done, ApprovalId id) {
        return done.pulledOut().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .why();
    }

    private String subject(ApprovalId id) {
        return clerks.as("dale", () -> approvals.of(id)).subject();
    }

    private ApprovalId asked(String who, long cents) {
        var fence = fences.fence(cents);
        return clerks.as(
                        who, () -> approvals.request(new RequestApproval(FenceKind.KIND, fence, null, "It looks bare")))
                .id();
    }
}
