package org.tallystick.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.agency.Onboarding;
import org.tallystick.money.Money;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Permission;
import org.tallystick.security.Permission.Allowed;
import org.tallystick.security.Permission.Refused;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.Authorities;
import org.tallystick.staff.DelegationRow;
import org.tallystick.staff.Delegations;
import org.tallystick.staff.GrantAuthority;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.People;
import org.tallystick.staff.RecordDelegation;
import org.tallystick.staff.Relieve;
import org.tallystick.staff.StaffRefused;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.web.NotThere;

@ModuleTest
@Import({FenceKind.class, GateKind.class, WellKind.class, Clerks.class})
class AuthorityRequestsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Approvals approvals;

    @Autowired
    FenceKind fences;

    @Autowired
    Authorities authorities;

    @Autowired
    Delegations delegations;

    @Autowired
    Ladder ladder;

    @Autowired
    Onboarding onboarding;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void the_county_has_its_people() {
        if (people.all().isEmpty()) onboarding.apply(Path.of("../../tenants/_example"));
    }

    /** A cell of the matrix takes the place of another: officers recommend again afterward. */
    @AfterEach
    void officers_recommend_as_before() {
        jdbc.update("update authority set until_on = from_on - 1 where holder = 'officer' and standing = 'IN_FORCE'"
                + " and action = 'plan-exception.approve'");
        jdbc.update("update authority set until_on = null where holder = 'officer' and standing = 'IN_FORCE'"
                + " and action = 'plan-exception.recommend'");
    }

    @Test
    void authority_that_an_admin_does_not_hold_is_in_force_only_when_a_holder_approves() {
        boolean inForce = as("admin", () -> authorities.ask(grant("plan-exception.approve", "officer", 100_000)));
        assertThat(inForce).isFalse();
        assertThat(check("baker", 100_000)).isInstanceOf(Refused.class);
        var request = as("dale", () -> approvals.waiting(200)).stream()
                .filter(one -> one.title().contains("$1,000.00"))
                .findFirst()
                .orElseThrow();
        assertThat(request.title())
                .isEqualTo("1002 Collections Officer may approve plans outside limits up to $1,000.00");
        assertThat(request.evidence())
                .containsExactly(
                        "1 person gains: approve plans outside limits up to $1,000.00. Sam Baker.",
                        "1 person loses: recommend plans outside limits. Sam Baker.");
        assertThatThrownBy(() -> as("admin", () -> approvals.approve(request.id(), null)))
                .isInstanceOf(NotPermitted.class);

        as("dale", () -> approvals.approve(request.id(), null));

        assertThat(check("baker", 100_000)).isInstanceOf(Allowed.class);
        assertThat(check("baker", 100_001)).isInstanceOf(Refused.class);
    }

    @Test
    void who_does_not_hold_it_cannot_approve_that_others_get_it() {
        as("admin", () -> authorities.ask(grant("plan-exception.approve", "lead", 9_000_000)));
        var request = as("dale", () -> approvals.waiting(200)).stream()
                .filter(one -> one.title().contains("$90,000.00"))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> as("dale", () -> approvals.approve(request.id(), null)))
                .isInstanceOf(StaffRefused.class)
                .hasMessageContaining("You do not hold this yourself");
        as("dale", () -> approvals.deny(request.id(), "Too much for one person"));
        assertThat(as(
                        "admin",
                        () -> authorities.check(
                                "ex.clark", "plan-exception.approve", Money.ofCents(9_000_000), null, null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void what_only_a_document_lends_takes_one_who_records_it_and_a_second_who_approves() {
        assertThat(appears(300_000)).isInstanceOf(Refused.class);
        boolean inForce = as("admin", () -> delegations.record(order("ORD-26-9", "appearance.execute")));
        assertThat(inForce).isFalse();
        assertThat(appears(300_000)).isInstanceOf(Refused.class);
        var request = as("dale", () -> approvals.waiting(200)).stream()
                .filter(one -> one.evidence().stream().anyMatch(words -> words.contains("ORD-26-9")))
                .findFirst()
                .orElseThrow();
        for (var other : List.of("admin", "clark"))
            assertThatThrownBy(() -> as(other, () -> approvals.approve(request.id(), null)))
                    .as("neither who recorded it nor whom it is lent to")
                    .isInstanceOfAny(NotPermitted.class, NotThere.class, StaffRefused.class);

        as("dale", () -> approvals.approve(request.id(), null));

        assertThat(appears(300_000).reason()).contains("by delegation ORD-26-9");
        assertThat(appears(300_001)).isInstanceOf(Refused.class);
        as("admin", () -> {
            delegations.end("ORD-26-9", "Over");
            return true;
        });
    }

    private Permission appears(long cents) {
        return as("admin", () -> authorities.check("ex.clark", "appearance.execute", Money.ofCents(cents), null, null));
    }

    private static RecordDelegation order(String number, String action) {
        return new RecordDelegation(
                number,
                "the County Treasurer",
                "Appears for the County.",
                null,
                null,
                "ex.clark",
                List.of(action),
                null,
                null,
                Money.ofCents(300_000),
                TODAY,
                TODAY.plusDays(30));
    }

    @Test
    void who_acts_for_the_asker_does_not_decide_in_their_place() {
        var request = as(
                "clark",
                () -> approvals.request(
                        new RequestApproval(FenceKind.KIND, fences.fence(4_000), null, "It looks bare")));
        as(
                "dale",
                () -> delegations.relieve(new Relieve(
                        "ex.adams", "ex.clark", null, "R-TEST", List.of(), TODAY, TODAY.plusDays(3), "Vacation")));

        assertThatThrownBy(() -> as("adams", () -> approvals.approve(request.id(), null)))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("You would decide in place of Lee Clark, who asked for it; somebody else decides.");

        as("dale", () -> approvals.approve(request.id(), null));
        as("dale", () -> {
            delegations.end("R-TEST", "Back");
            return true;
        });
    }

    @Test
    void upward_acting_waits_for_somebody_from_above() {
        as(
                "admin",
                () -> delegations.relieve(new Relieve(
                        "ex.adams", "ex.clark", null, "R-UP", List.of(), TODAY, TODAY.plusDays(3), "Vacation")));
        assertThat(stateOf("R-UP")).isEqualTo("waiting");
        var request = as("dale", () -> approvals.waiting(200)).stream()
                .filter(one -> one.kind().equals("delegation"))
                .findFirst()
                .orElseThrow();

        assertThat(request.evidence()).first().asString().startsWith("Document R-UP, given by ");
        as("dale", () -> approvals.approve(request.id(), null));

        assertThat(stateOf("R-UP")).isEqualTo("in force");
        as("dale", () -> {
            delegations.end("R-UP", "Back");
            return true;
        });
    }

    @Test
    void a_smaller_limit_and_an_earlier_end_than_asked_are_given_in_one_act() {
        as("admin", () -> authorities.ask(grant("plan-exception.approve", "officer", 7_000_000)));
        var request = as("dale", () -> approvals.waiting(200)).stream()
                .filter(one -> one.title().contains("$70,000.00"))
                .findFirst()
                .orElseThrow();
        assertThat(approvals.changeable(request))
                .containsExactly(new Executes.Changeable("limit", "Limit", Money.of("70000.00")));
        assertThat(approvals.shortenable(request))
                .containsExactly(new Executes.Shortenable("until", "Last day", TODAY, null));
        for (var wrong : List.of(
                less("80000.00", null), less(null, TODAY.minusDays(1)), less(null, null), less("70000.00", null)))
            assertThatThrownBy(() -> as("dale", () -> approvals.approveLess(request.id(), wrong, "So")))
                    .isInstanceOf(ApprovalRefused.class);
        assertThatThrownBy(() -> as("dale", () -> approvals.approve(request.id(), null)))
                .as("it is more than they hold themselves")
                .isInstanceOf(StaffRefused.class);

        var done =
                as("dale", () -> approvals.approveLess(request.id(), less("2000.00", TODAY.plusDays(30)), "On trial."));

        assertThat(done.state()).isEqualTo(ApprovalState.EXECUTED);
        assertThat(done.requestedByUsername()).isEqualTo("ex.admin");
        assertThat(done.title()).contains("$2,000.00");
        assertThat(as("dale", () -> approvals.steps(request.id())))
                .filteredOn(step -> step.step().equals("CHANGE"))
                .extracting(DecisionRow::reason)
                .containsExactly("Limit from $70,000.00 to $2,000.00, Last day set to Dec 20, 2026. On trial.");
        assertThat(check("baker", 200_000)).isInstanceOf(Allowed.class);
        assertThat(check("baker", 200_001)).isInstanceOf(Refused.class);
        assertThat(jdbc.queryForObject(
                        "select until_on from authority where holder = 'officer' and action = 'plan-exception.approve'"
                                + " and standing = 'IN_FORCE' and limit_cents = 200000",
                        LocalDate.class))
                .isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void a_delegation_is_given_for_a_shorter_time_and_never_for_a_longer_one() {
        as(
                "admin",
                () -> delegations.relieve(new Relieve(
                        "ex.adams", "ex.clark", null, "R-LESS", List.of(), TODAY, TODAY.plusDays(30), "Vacation")));
        var request = as("dale", () -> approvals.waiting(200)).stream()
                .filter(one -> one.kind().equals("delegation"))
                .findFirst()
                .orElseThrow();
        assertThat(approvals.changeable(request)).as("all that the desk may").isEmpty();
        assertThatThrownBy(() ->
                        as("dale", () -> approvals.approveLess(request.id(), less(null, TODAY.plusDays(31)), "More")))
                .hasMessage("Last day is Nov 20, 2026 to Dec 20, 2026: you can shorten it, not prolong it.");

        as("dale", () -> approvals.approveLess(request.id(), less(null, TODAY.plusDays(7)), "A week will do."));

        assertThat(as("admin", delegations::all))
                .filteredOn(one -> one.number().equals("R-LESS"))
                .extracting(DelegationRow::state, DelegationRow::until)
                .containsExactly(tuple("in force", TODAY.plusDays(7)));
        as("dale", () -> {
            delegations.end("R-LESS", "Back");
            return true;
        });
    }

    private static LessThanAsked less(@Nullable String limit, @Nullable LocalDate lastDay) {
        return new LessThanAsked(
                limit == null ? Map.of() : Map.of("limit", Money.of(limit)),
                lastDay == null ? Map.of() : Map.of("until", lastDay));
    }

    private String stateOf(String number) {
        return as("admin", delegations::all).stream()
                .filter(one -> one.number().equals(number))
                .map(DelegationRow::state)
                .findFirst()
                .orElseThrow();
    }

    private Permission check(String person, long cents) {
        return as(
                "admin",
                () -> authorities.check("ex." + person, "plan-exception.approve", Money.ofCents(cents), null, null));
    }

    private GrantAuthority grant(String action, String jobClass, long cents) {
        return new GrantAuthority(
                action,
                jobClass,
                Money.ofCents(cents),
                null,
                null,
                false,
                TODAY,
                null,
                "They know the cases",
                ladder.now().version());
    }

    private <T> T as(String who, Supplier<T> work) {
        var person = people.byUsername("ex." + who).orElseThrow();
        return CurrentPerson.call(
                new SignedIn(person.id(), person.username(), person.name(), Tenants.current(), SignedInAs.PERSON),
                work::get);
    }
}
