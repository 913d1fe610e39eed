package org.tallystick.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tallystick.staff.StaffAtWork.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.agency.Onboarding;
import org.tallystick.policy.Policies;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Permission.Allowed;
import org.tallystick.security.Permission.Refused;
import org.tallystick.staff.LadderRow.ClassRow;
import org.tallystick.testing.ModuleTest;

@ModuleTest
class LadderChangesTests {

    @Autowired
    Onboarding onboarding;

    @Autowired
    Ladder ladder;

    @Autowired
    LadderChanges changes;

    @Autowired
    Authorities authorities;

    @Autowired
    People people;

    @Autowired
    SignIns signIns;

    @Autowired
    Policies policies;

    @Autowired
    TransactionOperations transactions;

    private @Nullable StaffAtWork atWork;

    @BeforeEach
    void open() {
        atWork = new StaffAtWork(onboarding, people, ladder);
        atWork.open();
        policies.adopt(
                "ladder",
                "default",
                TODAY,
                "One person",
                Map.of("alone", List.of("RUNG", "SERIES", "CLASS", "POSITION", "SEAT", "AUTHORITY")));
    }

    @Test
    void a_rung_is_renamed_and_another_added_for_this_agency() {
        county().as("ex.admin", () -> changes.renameRung("senior", "Advanced", null, county().version()));
        county().as("ex.admin", () -> changes.addRung("Unit head", "plans", "supervisor", county().version()));
        county().as("ex.admin", () -> changes.addRung("Trainee", "learns", null, county().version()));

        assertThat(ladder.now().rungs())
                .extracting(Rung::name)
                .containsExactly("Trainee", "Entry", "Journey", "Advanced", "Supervisor", "Unit head", "Above");
        assertThat(ladder.changes().getFirst().what()).isEqualTo("Rung Trainee, the lowest");
        assertThat(ladder.changes().get(1).what()).isEqualTo("Rung Unit head above Supervisor");
        assertThat(ladder.changes().getFirst().by()).isEqualTo("Pat Evans");
    }

    @Test
    void a_class_that_would_report_to_itself_is_refused() {
        var supervisor = classOf("supervisor");

        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(() ->
                        county().as("ex.admin", () -> changes.change(changed(supervisor, "clerk", county().version()))))
                .withMessage(supervisor.title() + " would report to itself, in a circle.");
        assertThat(classOf("supervisor").reportsTo()).isNull();
    }

    @Test
    void who_looked_at_an_older_version_changes_nothing_until_they_look_again() {
        var seen = county().version();
        county().as("ex.admin", () -> changes.renameRung("above", "Outside", null, seen));

        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(() -> county().as("ex.admin", () -> changes.renameRung("above", "Beyond", null, seen)))
                .withMessageStartingWith("Somebody changed the ladder meanwhile.");
        assertThat(ladder.now().rungs())
                .extracting(Rung::name)
                .contains("Outside")
                .doesNotContain("Beyond");
    }

    @Test
    void a_class_that_somebody_holds_is_not_retired_and_a_new_one_is_when_nobody_does() {
        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(() -> county().as("ex.admin", () -> changes.retire("lead", "Gone", county().version())))
                .withMessage("One person holds this class: move them first.");

        county().as(
                        "ex.admin",
                        () -> changes.change(new ChangeClass(
                                null,
                                "1009",
                                "Trainee",
                                "COLLECTIONS",
                                "clerk",
                                "supervisor",
                                List.of(),
                                List.of(),
                                "A pilot",
                                county().version())));
        assertThat(classOf("1009").inWords()).isEqualTo("1009 Trainee");
        county().as("ex.admin", () -> changes.retire("1009", "The pilot is over", county().version()));
        assertThat(ladder.now().classes()).extracting(ClassRow::key).doesNotContain("1009");
    }

    @Test
    void somebody_new_is_seated_given_a_sign_in_and_may_from_the_first_day_on() {
        county().as(
                        "ex.admin",
                        () -> changes.make(
                                seat("ex.newman", "Kit Newman", "officer", TODAY, false), county().version()));
        assertThat(county().of("ex.admin", signIns::missing)).contains("ex.newman");
        county().as(
                        "ex.admin",
                        () -> transactions.executeWithoutResult(half -> {
                            signIns.give("ex.newman");
                            half.setRollbackOnly();
                        }));
        assertThat(county().of("ex.admin", signIns::missing))
                .as("what was not kept to the end can be given again")
                .contains("ex.newman");
        var signIn = county().of("ex.admin", () -> signIns.give("ex.newman"));
        assertThat(signIn.password()).isNotBlank();
        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(() -> county().of("ex.admin", () -> signIns.give("ex.newman")))
                .withMessageStartingWith("Kit Newman has a sign-in already");
        assertThat(people.byUsername("ex.newman").orElseThrow().jobClass()).isEqualTo("1002 Collections Officer");
        assertThat(county().of("ex.admin", () -> authorities.check("ex.newman", "plan.execute", null, null, null)))
                .isInstanceOf(Allowed.class);

        county().as(
                        "ex.admin",
                        () -> changes.make(
                                seat("ex.newman", null, "lead", TODAY.plusDays(10), true), county().version()));
        assertThat(people.byUsername("ex.newman").orElseThrow().jobClass()).isEqualTo("1002 Collections Officer");

        county().as(
                        "ex.admin",
                        () -> changes.make(
                                new EndSeat("ex.newman", null, TODAY.minusDays(1), "Went elsewhere", 1),
                                county().version()));
        assertThat(county().of("ex.admin", () -> authorities.check("ex.newman", "plan.execute", null, null, null)))
                .isInstanceOf(Refused.class);
        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(() -> county().as(
                                "ex.admin",
                                () -> changes.make(
                                        new EndSeat("ex.newman", null, TODAY, "Again", 1), county().version())))
                .withMessage("Kit Newman holds no position after Nov 20, 2026.");
    }

    private static SeatPerson seat(
            String username, @Nullable String name, String jobClass, LocalDate from, boolean moves) {
        return new SeatPerson(username, name, jobClass, null, from, null, moves, 1);
    }

    @Test
    void only_who_may_change_the_ladder_does() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() ->
                        county().as("ex.dale", () -> changes.renameRung("clerk", "Start", null, county().version())));
    }

    private ClassRow classOf(String key) {
        return ladder.now().classes().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static ChangeClass changed(ClassRow one, String reportsTo, int version) {
        return new ChangeClass(
                one.key(),
                one.code(),
                one.title(),
                one.series(),
                one.rung(),
                reportsTo,
                one.leadsOver(),
                one.supervises(),
                "Try it",
                version);
    }

    private StaffAtWork county() {
        return Objects.requireNonNull(atWork);
    }
}
