package org.tallystick.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.approvals.ApprovedTogether.PulledOut;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.jobs.Jobs;
import org.tallystick.money.Money;
import org.tallystick.personal.Notifications;
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

    @Autowired
    PressedTable pressedTable;

    @Autowired
    Deciding deciding;

    @Autowired
    Bulk bulk;

    @Autowired
    Agreed agreed;

    @Autowired
    Kinds kinds;

    @Autowired
    Notifications notifications;

    @Autowired
    Jobs jobs;

    @Autowired
    BusinessDay day;

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
    void before_enough_were_approved_what_waits_beside_it_says_what_is_usual() {
        var three = Stream.of("81.00", "105.60", "123.00").map(Money::of).toList();
        var much = Money.of("6200.00");

        assertThat(StandsOut.beyond(much, List.of(), () -> three))
                .hasValue("$6,200.00 is far above the others like it: half of the 3 are $105.60 or less.");
        assertThat(StandsOut.beyond(
                        much,
                        List.of(),
                        () -> Stream.concat(three.stream(), Stream.of(Money.of("7600.00")))
                                .toList()))
                .as("another one that stands out hides nothing")
                .isPresent();
        assertThat(StandsOut.beyond(much, three.subList(0, 2), () -> three.subList(2, 3)))
                .as("approved one after the other in one act")
                .isPresent();
        assertThat(StandsOut.beyond(Money.of("200.00"), List.of(), () -> three))
                .as("not three times the middle one")
                .isEmpty();
        assertThat(StandsOut.beyond(much, List.of(), () -> three.subList(1, 3)))
                .as("two are no usage")
                .isEmpty();
    }

    @Test
    void approving_the_same_again_does_nothing_twice() {
        var two = List.of(asked("adams", 4_000), asked("adams", 4_000));
        clerks.as("clark", () -> approvals.approveTogether(two, "Looks bare."));

        var again = clerks.as("clark", () -> approvals.approveTogether(two, "Looks bare."));

        assertThat(again.approved()).isEmpty();
        assertThat(again.pulledOut()).extracting(PulledOut::why).allMatch(why -> why.contains("It is"));
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

    @Test
    void many_pressed_at_once_are_taken_back_at_once_and_wait_as_before() {
        var two = List.of(asked("adams", 4_000), asked("adams", 4_000));
        var own = asked("clark", 4_000);
        var screen = screen();
        var all = new ArrayList<>(two);
        all.add(own);

        clerks.run("clark", () -> {
            assertThat(screen.approveTogether(all)).extracting(PulledOut::id).containsExactly(own);
            assertThat(screen.mine()).extracting(PressedDecision::words).containsExactly("Approved 2 together");
            assertThat(screen.takeBack())
                    .hasValueSatisfying(one -> assertThat(one.requests()).containsExactlyElementsOf(two));
            assertThat(screen.takeBack()).isEmpty();
        });

        assertThat(screen.takeDue(inTenSeconds())).isFalse();
        for (var id : two) assertThat(state(id)).isEqualTo(ApprovalState.SUBMITTED);
    }

    @Test
    void what_was_pressed_is_decided_by_the_next_process_when_the_first_was_killed() {
        var two = List.of(asked("adams", 4_000), asked("adams", 4_000));
        var third = asked("adams", 4_000);
        var before = screen();
        clerks.run("clark", () -> {
            assertThat(before.approveTogether(two)).isEmpty();
            before.deny(approvals.of(third), "Not this year.");
        });

        var after = screen();
        assertThat(after.takeDue(day.now())).as("the seconds are not over").isTrue();
        for (var id : two) assertThat(state(id)).isEqualTo(ApprovalState.SUBMITTED);
        assertThat(after.takeDue(inTenSeconds())).as("nothing is left").isFalse();

        for (var id : two) {
            assertThat(state(id)).isEqualTo(ApprovalState.EXECUTED);
            assertThat(fences.timesPainted(subject(id))).isEqualTo(1);
        }
        assertThat(state(third)).isEqualTo(ApprovalState.DENIED);
        assertThat(clerks.as("clark", () -> after.takeBack())).as("too late").isEmpty();
    }

    @Test
    void one_that_was_begun_and_cut_short_is_taken_again_a_minute_later_and_done_once() {
        var two = List.of(asked("adams", 4_000), asked("adams", 4_000));
        var screen = screen();
        clerks.run("clark", () -> assertThat(screen.approveTogether(two)).isEmpty());
        var due = inTenSeconds();
        assertThat(pressedTable.begin(due)).isPresent();
        clerks.as("clark", () -> approvals.approve(two.getFirst(), null));

        assertThat(screen.takeDue(due.plusSeconds(30)))
                .as("another may be at it")
                .isTrue();
        assertThat(clerks.as("clark", () -> screen.takeBack()))
                .as("it is being done")
                .isEmpty();
        assertThat(screen.takeDue(due.plusSeconds(61))).isFalse();

        for (var id : two) assertThat(fences.timesPainted(subject(id))).isEqualTo(1);
    }

    @Test
    void what_changed_after_the_press_is_not_decided_and_who_pressed_is_told() {
        var request = asked("adams", 4_000);
        var screen = screen();
        clerks.run("clark", () -> screen.approve(approvals.of(request), null));
        fences.prices.put(subject(request), 9_900L);
        clerks.as(
                "adams",
                () -> approvals.request(new RequestApproval(FenceKind.KIND, subject(request), null, "It looks bare")));

        assertThat(screen.takeDue(inTenSeconds())).isFalse();

        assertThat(state(request)).isEqualTo(ApprovalState.SUBMITTED);
        assertThat(fences.timesPainted(subject(request))).isZero();
        assertThat(clerks.as("clark", () -> notifications.latest(1)).getFirst().text())
                .endsWith(StillOpen.NOT_AS_SEEN);
    }

    @Test
    void less_than_was_asked_waits_its_seconds_too() {
        var request = asked("adams", 4_000);
        var screen = screen();
        clerks.run(
                "clark",
                () -> screen.approveLess(
                        approvals.of(request), LessThanAsked.of(Map.of("price", Money.ofCents(3_000))), "One coat."));
        assertThat(state(request)).isEqualTo(ApprovalState.SUBMITTED);
        assertThat(fences.prices).containsEntry(subject(request), 4_000L);

        assertThat(screen.takeDue(inTenSeconds())).isFalse();

        assertThat(state(request)).isEqualTo(ApprovalState.EXECUTED);
        assertThat(fences.prices).containsEntry(subject(request), 3_000L);
    }

    /** As after a start, with the ten seconds of the screen. */
    private PressedDecisions screen() {
        return new PressedDecisions(
                pressedTable, deciding, bulk, agreed, kinds, notifications, jobs, day, Duration.ofSeconds(10));
    }

    private Instant inTenSeconds() {
        return day.now().plusSeconds(11);
    }

    private ApprovalState state(ApprovalId id) {
        return clerks.as("dale", () -> approvals.of(id)).state();
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
