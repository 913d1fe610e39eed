package org.tallystick.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tallystick.agency.Onboarding;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.Delegations;
import org.tallystick.staff.People;
import org.tallystick.staff.Relieve;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.web.NotThere;

@ModuleTest
@Import({FenceKind.class, GateKind.class, WellKind.class, Clerks.class})
class RecommendedTests {

    @Autowired
    Approvals approvals;

    @Autowired
    GateKind gates;

    @Autowired
    Delegations delegations;

    @Autowired
    Onboarding onboarding;

    @Autowired
    People people;

    @BeforeEach
    void the_county_has_its_people() {
        if (people.all().isEmpty()) onboarding.apply(Path.of("../../tenants/_example"));
    }

    @Test
    void who_decides_sees_only_what_was_recommended() {
        var request = asked("the north gate");
        assertThat(as("clark", () -> approvals.waiting(200))).doesNotContain(request);
        assertThatThrownBy(() -> as("clark", () -> approvals.approve(request.id(), null)))
                .isInstanceOf(NotThere.class);

        var recommended = as("baker", () -> approvals.recommend(request.id(), "The cart must pass."));
        assertThat(recommended.state()).isEqualTo(ApprovalState.RECOMMENDED);
        assertThat(as("clark", () -> approvals.waiting(200))).contains(recommended);

        as("clark", () -> approvals.approve(request.id(), null));
        assertThat(gates.opened).contains("the north gate");
        assertThat(as("clark", () -> approvals.steps(request.id())))
                .extracting(DecisionRow::step)
                .containsExactly("SUBMIT", "RECOMMEND", "APPROVE", "EXECUTE");
    }

    @Test
    void who_asked_does_not_recommend_and_what_needs_no_recommendation_gets_none() {
        var own = as("baker", () -> approvals.request(new RequestApproval("open-gate", "the mill gate", null, "Mill")));

        assertThatThrownBy(() -> as("baker", () -> approvals.recommend(own.id(), null)))
                .isInstanceOf(NotPermitted.class)
                .hasMessageStartingWith("You asked for this yourself");
    }

    @Test
    void who_recommends_sends_back_what_is_not_ready_and_who_decides_hears_nothing_of_it() {
        var request = asked("the gate of the lane");
        assertThat(as("baker", () -> approvals.isTheirTurn(request))).isTrue();
        assertThat(as("baker", () -> approvals.standing(request)))
                .isEqualTo(
                        new Standing(
                                false,
                                true,
                                "1002 Collections Officer may recommend plans outside limits. You did not ask for it yourself."));
        assertThat(as("baker", () -> approvals.maySendBack(request))).isTrue();
        assertThat(as("clark", () -> approvals.maySendBack(request))).isFalse();
        assertThatThrownBy(() -> as("adams", () -> approvals.giveBack(request.id(), "To myself")))
                .isInstanceOf(NotPermitted.class);

        var back = as("baker", () -> approvals.giveBack(request.id(), "Which cart?"));
        assertThat(back.state()).isEqualTo(ApprovalState.RETURNED);
        assertThat(as("baker", () -> approvals.giveBack(request.id(), "Which cart?")))
                .as("twice is once")
                .isEqualTo(back);
        assertThat(as("clark", () -> approvals.page(null, null, 200).items())).doesNotContain(back);

        as("adams", () -> approvals.submit(request.id()));
        as("baker", () -> approvals.recommend(request.id(), null));
        assertThatThrownBy(() -> as("baker", () -> approvals.giveBack(request.id(), "On second thought")))
                .as("what was recommended is with who decides")
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void two_rungs_in_one_person_do_not_make_two() {
        var request = asked("the south gate");
        as("baker", () -> approvals.recommend(request.id(), null));
        var today = LocalDate.of(2026, 11, 20);
        as(
                "dale",
                () -> delegations.relieve(new Relieve(
                        "ex.baker", "ex.clark", null, "R-TWO", List.of(), today, today.plusDays(3), "Vacation")));

        assertThatThrownBy(() -> as("baker", () -> approvals.approve(request.id(), null)))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("You recommended this; somebody else decides.");

        assertThat(gates.opened).doesNotContain("the south gate");
        as("dale", () -> {
            delegations.end("R-TWO", "Back");
            return true;
        });
    }

    private ApprovalRow asked(String gate) {
        return as("adams", () -> approvals.request(new RequestApproval("open-gate", gate, null, "It is locked")));
    }

    private <T> T as(String who, Supplier<T> work) {
        var person = people.byUsername("ex." + who).orElseThrow();
        return CurrentPerson.call(
                new SignedIn(person.id(), person.username(), person.name(), Tenants.current(), SignedInAs.PERSON),
                work::get);
    }
}
