package org.tallystick.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.agency.Onboarding;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.CursorRefused;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.web.NotThere;

@ModuleTest
@Import({FenceKind.class, GateKind.class, WellKind.class, Clerks.class})
class ApprovalsTests {

    private static final int RACES = 40;

    @Autowired
    Approvals approvals;

    @Autowired
    FenceKind fences;

    @Autowired
    Onboarding onboarding;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void the_county_has_its_people() {
        if (people.all().isEmpty()) onboarding.apply(Path.of("../../tenants/_example"));
    }

    @Test
    void what_a_clerk_asks_and_a_senior_approves_is_done_once() {
        var request = asked(clerk(), fences.fence(4_000));
        assertThat(request.state()).isEqualTo(ApprovalState.SUBMITTED);
        assertThat(as(senior(), () -> approvals.waiting(50))).contains(request);

        var done = as(senior(), () -> approvals.approve(request.id(), "Looks bare."));
        var again = as(senior(), () -> approvals.approve(request.id(), "Looks bare."));

        assertThat(done.state()).isEqualTo(ApprovalState.EXECUTED);
        assertThat(again).isEqualTo(done);
        assertThat(fences.timesPainted(request.subject())).isEqualTo(1);
        assertThat(as(clerk(), () -> approvals.steps(request.id())))
                .extracting(DecisionRow::step, DecisionRow::byName, DecisionRow::reason)
                .containsExactly(
                        tuple("SUBMIT", "Jo Adams", "It looks bare"),
                        tuple("APPROVE", "Lee Clark", "Looks bare."),
                        tuple("EXECUTE", "Lee Clark", null));
    }

    @Test
    void who_asks_never_decides_not_by_the_screen_nor_by_a_key_of_their_own() {
        var request = asked(senior(), fences.fence(4_000));

        for (var own : List.of(senior(), again(senior()))) {
            assertThatThrownBy(() -> as(own, () -> approvals.approve(request.id(), null)))
                    .isInstanceOf(NotPermitted.class)
                    .hasMessage("You asked for this yourself; somebody else decides.");
            assertThatThrownBy(() -> as(own, () -> approvals.deny(request.id(), "no")))
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> as(own, () -> approvals.giveBack(request.id(), "no")))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThat(fences.timesPainted(request.subject())).isZero();
        assertThat(as(senior(), () -> approvals.of(request.id())).state()).isEqualTo(ApprovalState.SUBMITTED);
    }

    @Test
    void a_program_is_nobodys_second_person_and_an_auditor_has_no_authority() {
        var request = asked(clerk(), fences.fence(4_000));

        assertThatThrownBy(() -> as(service(), () -> approvals.approve(request.id(), null)))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("a program does not");
        assertThatThrownBy(() -> as(person("auditor"), () -> approvals.approve(request.id(), null)))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("may accept imports");
    }

    @Test
    void the_database_itself_refuses_a_request_that_its_asker_decides() {
        var request = asked(clerk(), fences.fence(4_000));
        var asker = clerk().person().value();

        assertThatThrownBy(() -> jdbc.sql("update approval set state = 'EXECUTED', decided_by = ? where id = ?")
                        .params(asker, request.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> step(request, asker, asker)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> step(request, senior().person().value(), asker))
                .as("a step that names another asker")
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(
                        () -> jdbc.sql("update approval_step set by_name = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    /** The thousand is run by {@code ./tallystick prove approvals}; this is a sample of it. */
    @Test
    void attack_97_of_two_who_decide_at_once_exactly_one_wins() throws Exception {
        long seed = System.nanoTime();
        System.out.println("attack 97, seed " + seed);
        var chance = new Random(seed);
        for (int i = 0; i < RACES; i++) {
            var request = asked(clerk(), fences.fence(4_000));
            Supplier<?> approval = () -> as(senior(), () -> approvals.approve(request.id(), null));
            Supplier<?> other = switch (chance.nextInt(3)) {
                case 0 -> () -> as(supervisor(), () -> approvals.deny(request.id(), "Not this year."));
                case 1 -> () -> as(clerk(), () -> approvals.withdraw(request.id(), null));
                default -> () -> as(supervisor(), () -> approvals.approve(request.id(), null));
            };

            var won = chance.nextBoolean() ? together(approval, other) : together(other, approval);

            assertThat(won).as("race " + i).isEqualTo(1);
            boolean painted = as(clerk(), () -> approvals.of(request.id())).state() == ApprovalState.EXECUTED;
            assertThat(fences.timesPainted(request.subject())).isEqualTo(painted ? 1 : 0);
        }
    }

    @Test
    void what_was_changed_after_it_was_submitted_is_void_and_goes_back() {
        var request = asked(clerk(), fences.fence(4_000));
        fences.prices.put(request.subject(), 9_000L);

        assertThatThrownBy(() -> as(senior(), () -> approvals.approve(request.id(), null)))
                .isInstanceOf(ApprovalRefused.class)
                .hasMessageContaining("changed after it was submitted");

        assertThat(as(clerk(), () -> approvals.of(request.id())).state()).isEqualTo(ApprovalState.RETURNED);
        assertThat(fences.timesPainted(request.subject())).isZero();
        var anew = asked(clerk(), request.subject());
        assertThat(anew.id()).isEqualTo(request.id());
        assertThat(anew.amount()).isEqualTo(Money.of("90.00"));
        assertThat(as(senior(), () -> approvals.approve(request.id(), null)).state())
                .isEqualTo(ApprovalState.EXECUTED);
    }

    @Test
    void what_is_returned_says_why_and_can_be_asked_again() {
        var request = asked(clerk(), fences.fence(4_000));
        assertThatThrownBy(() -> as(senior(), () -> approvals.giveBack(request.id(), " ")))
                .isInstanceOf(ApprovalRefused.class)
                .hasMessage("Say why: who asked reads it.");

        as(senior(), () -> approvals.giveBack(request.id(), "Which white?"));

        assertThat(fences.told).containsEntry(request.subject(), "RETURNED Which white?");
        assertThat(asked(clerk(), request.subject()).state()).isEqualTo(ApprovalState.SUBMITTED);
    }

    @Test
    void what_cannot_be_done_is_failed_and_leaves_nothing_behind() {
        var fence = fences.fence(4_000);
        var request = as(clerk(), () -> approvals.request(new RequestApproval(FenceKind.KIND, fence, null, "gone")));

        assertThatThrownBy(() -> as(senior(), () -> approvals.approve(request.id(), null)))
                .isInstanceOf(ApprovalRefused.class)
                .hasMessage("It was approved and could not be done. The fence is gone.");

        assertThat(as(clerk(), () -> approvals.of(request.id())).state()).isEqualTo(ApprovalState.FAILED);
        assertThat(fences.told).containsEntry(fence, "FAILED The fence is gone.");
    }

    @Test
    void asking_twice_is_asking_once_and_somebody_else_is_told_who_asked() {
        var fence = fences.fence(4_000);
        var request = asked(clerk(), fence);

        assertThat(asked(clerk(), fence)).isEqualTo(request);
        assertThatThrownBy(() -> asked(senior(), fence))
                .isInstanceOf(ApprovalRefused.class)
                .hasMessage("Jo Adams has asked for this already. It is waiting for a decision.");
        assertThatThrownBy(() -> as(
                        clerk(),
                        () -> approvals.request(new RequestApproval(
                                FenceKind.KIND, fences.fence(4_000), Money.of("39.99"), "It looks bare"))))
                .hasMessage("The amount of this is $40.00, not $39.99.");
    }

    @Test
    void a_page_leads_to_the_next_and_a_foreign_cursor_nowhere() {
        for (int i = 0; i < 5; i++) asked(clerk(), fences.fence(4_000));

        var first = as(senior(), () -> approvals.page(ApprovalState.SUBMITTED, null, 3));
        var second = as(senior(), () -> approvals.page(ApprovalState.SUBMITTED, first.next(), 2));

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThatThrownBy(() -> as(senior(), () -> approvals.page(null, "bm90IG91cnM.x", 2)))
                .isInstanceOf(CursorRefused.class);
    }

    @Test
    void a_request_is_there_only_for_who_asked_who_may_decide_and_the_auditor() {
        var request = asked(senior(), fences.fence(4_000));

        assertThatThrownBy(() -> as(clerk(), () -> approvals.of(request.id()))).isInstanceOf(NotThere.class);
        assertThat(as(clerk(), () -> approvals.page(null, null, 200)).items()).doesNotContain(request);
        assertThat(as(person("auditor"), () -> approvals.of(request.id()))).isEqualTo(request);
        assertThatThrownBy(() -> as(senior(), () -> approvals.of(new ApprovalId(Ids.next()))))
                .isInstanceOf(NotThere.class);
    }

    private void step(ApprovalRow request, UUID requestedBy, UUID by) {
        jdbc.sql("""
                        insert into approval_step (approval_id, position, requested_by, step, by_id, by_name, content_sha256, at)
                        values (?, 99, ?, 'APPROVE', ?, 'x', 'x', timestamptz '2026-11-20')""").params(request.id().value(), requestedBy, by).update();
    }

    private ApprovalRow asked(SignedIn who, String fence) {
        return as(who, () -> approvals.request(new RequestApproval(FenceKind.KIND, fence, null, "It looks bare")));
    }

    /** How many of the two came through. */
    private static int together(Supplier<?> one, Supplier<?> other) throws Exception {
        var tenant = Tenants.current();
        var start = new CyclicBarrier(2);
        var won = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> future : List.of(one, other).stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        Tenants.run(tenant, () -> {
                            try {
                                var _ = work.get();
                                won.incrementAndGet();
                            } catch (ApprovalRefused _) {
                                // The other one was first.
                            }
                        });
                        return null;
                    }))
                    .toList()) future.get();
        }
        return won.get();
    }

    private static <T> T as(SignedIn who, Supplier<T> work) {
        return CurrentPerson.call(who, work::get);
    }

    private SignedIn clerk() {
        return person("adams");
    }

    private SignedIn senior() {
        return person("clark");
    }

    private SignedIn supervisor() {
        return person("dale");
    }

    private SignedIn service() {
        return person("service");
    }

    /** The same person by another way in, such as a key. */
    private static SignedIn again(SignedIn one) {
        return new SignedIn(one.person(), one.username() + "-key", one.name() + " (key)", one.tenant(), one.kind());
    }

    private SignedIn person(String surname) {
        var row = people.all().stream()
                .filter(one -> one.username().endsWith("." + surname))
                .findFirst()
                .orElseThrow();
        return new SignedIn(
                row.id(),
                row.username(),
                row.name(),
                Tenants.current(),
                row.service() ? SignedInAs.SERVICE : SignedInAs.PERSON);
    }
}
