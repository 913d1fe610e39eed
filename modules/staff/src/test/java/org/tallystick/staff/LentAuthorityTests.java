package org.tallystick.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tallystick.staff.StaffAtWork.TODAY;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.agency.Onboarding;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.money.Money;
import org.tallystick.security.Authority;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Permission;
import org.tallystick.security.Permission.Allowed;
import org.tallystick.security.Permission.Refused;
import org.tallystick.security.Question;
import org.tallystick.tenancy.RoundTrips;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;

@ModuleTest
class LentAuthorityTests {

    @Autowired
    Onboarding onboarding;

    @Autowired
    People people;

    @Autowired
    Ladder ladder;

    @Autowired
    Authorities authorities;

    @Autowired
    Delegations delegations;

    @Autowired
    Authority authority;

    @Autowired
    Audit audit;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuthorityTables tables;

    @Autowired
    RoundTrips trips;

    @Autowired
    BusinessDay day;

    @Autowired
    TestClock clock;

    private @Nullable StaffAtWork atWork;

    @BeforeEach
    void open() {
        atWork = new StaffAtWork(onboarding, people, ladder);
        atWork.open();
    }

    @AfterEach
    void today() {
        clock.reset();
        county().as(
                        "ex.dale",
                        () -> delegations.all().stream()
                                .filter(one -> one.acting() && one.state().equals("in force"))
                                .forEach(one -> delegations.end(one.number(), "The test is over")));
    }

    @Test
    void every_cell_on_the_screen_is_what_may_answers() {
        var rows = county().of("ex.admin", authorities::matrix);

        for (var row : rows)
            for (var cell : row.act() ? List.<MatrixRow.Cell>of() : row.cells())
                for (var verb : Matrix.Verb.values()) {
                    var given = cell.given().stream()
                            .filter(one -> one.letter().equals(verb.letter()) && !one.delegated())
                            .findFirst();
                    var amount = given.map(MatrixRow.Given::limit).orElse(Money.of("1.00"));
                    var action = Matrix.done(row.id() + "." + verb.word());
                    var answer = check(holderOf(cell.jobClass()), action, amount == null ? Money.of("1.00") : amount);
                    if (given.isPresent())
                        assertThat(answer).as(answer.reason()).isInstanceOf(Allowed.class);
                    else if (cell.given().stream().noneMatch(MatrixRow.Given::delegated))
                        assertThat(answer).as(answer.reason()).isInstanceOf(Refused.class);
                }
    }

    @Test
    void a_document_lends_to_one_person_up_to_its_amount_and_until_it_ends() {
        assertThat(check("ex.baker", "appearance.execute", Money.of("12500.00")).reason())
                .isEqualTo("1002 Collections Officer may appear in small claims court by delegation AUTH-7 of the"
                        + " County Treasurer (Board resolution 26-7), until Dec 31, 2028.");
        assertThat(check("ex.baker", "appearance.execute", Money.of("12500.00")))
                .extracting(may -> may instanceof Allowed allowed && allowed.actingFor() != null
                        ? allowed.actingFor().inWords()
                        : "nobody")
                .isEqualTo("acting for the County Treasurer under AUTH-7 until Dec 31, 2028");
        assertThat(check("ex.baker", "appearance.execute", Money.of("12500.01")))
                .isInstanceOf(Refused.class);
        assertThat(check("ex.clark", "appearance.execute", Money.of("100.00")).reason())
                .isEqualTo("1003 Senior Collections Officer may appear in small claims court only by a delegation; none"
                        + " in force today covers this.");

        clock.set(Instant.parse("2029-01-02T18:00:00Z"));
        assertThat(check("ex.baker", "appearance.execute", Money.of("100.00"))).isInstanceOf(Refused.class);
    }

    @Test
    void who_stands_in_may_what_the_other_may_says_so_on_the_record_and_stops_on_the_last_day() {
        assertThat(check("ex.adams", "plan-exception.approve", Money.of("4000.00")))
                .isInstanceOf(Refused.class);
        assertThat(county().of("ex.dale", () -> delegations.relieve(relief("ex.adams", "ex.clark"))))
                .isTrue();

        var answer = check("ex.adams", "plan-exception.approve", Money.of("4000.00"));
        assertThat(answer.reason())
                .startsWith("1003 Senior Collections Officer may approve plans outside limits up to $5,000.00; acting"
                        + " for Lee Clark under R-2026-")
                .endsWith(" until Nov 27, 2026, by Robin Dale.");
        assertThat(check("ex.adams", "plan-exception.approve", Money.of("5000.01")))
                .isInstanceOf(Refused.class);
        assertThat(check("ex.adams", "appearance.execute", Money.of("1.00"))).isInstanceOf(Refused.class);
        assertThat(delegations.actingInPlaceOf("ex.clark")).containsExactly("ex.adams");

        county().as(
                        "ex.adams",
                        () -> transactions.executeWithoutResult(_ -> {
                            authority.require(
                                    Question.of("plan-exception.approve").amount(Money.of("4000.00")));
                            audit.done(Act.of("plan-exception.approve", "plan", "P-1"));
                        }));
        county().as(
                        "ex.adams",
                        () -> transactions.executeWithoutResult(_ -> {
                            authority.require("search.use");
                            audit.done(Act.of("search.use", "plan", "P-1"));
                        }));
        assertThat(jdbc.sql("select actor_name from audit where subject = 'P-1' order by id")
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        lent -> assertThat(lent)
                                .matches("Jo Adams, acting for Lee Clark under R-2026-\\d\\d until Nov 27, 2026"),
                        own -> assertThat(own).isEqualTo("Jo Adams"));

        clock.set(Instant.parse("2026-11-28T18:00:00Z"));
        assertThat(check("ex.adams", "plan-exception.approve", Money.of("4000.00")))
                .isInstanceOf(Refused.class);
        assertThat(delegations.actingInPlaceOf("ex.clark")).isEmpty();
    }

    @Test
    void nobody_lends_to_themselves_and_nobody_alone_lets_somebody_act_upward() {
        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(() -> county().of("ex.dale", () -> delegations.relieve(relief("ex.dale", "ex.clark"))))
                .withMessage("Nobody grants to themselves; ask somebody else.");
        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(() -> county().of("ex.admin", () -> delegations.relieve(relief("ex.adams", "ex.dale"))))
                .withMessage("Somebody from a higher rung has to do this, and nobody can be asked.");
        assertThat(check("ex.adams", "personnel.prepare", null)).isInstanceOf(Refused.class);
    }

    @Test
    void what_an_admin_does_not_hold_is_not_given_by_an_admin_alone() {
        var waiver = new GrantAuthority(
                "waiver.approve", "officer", null, null, null, false, TODAY, null, "Asked", county().version());
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> county().of("ex.admin", () -> authorities.grant(waiver)))
                .withMessageStartingWith("Nobody grants what they do not hold. Only ")
                .withMessageEndingWith(" Ask for it instead: somebody who holds it decides.");
        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(() -> county().of("ex.admin", () -> authorities.ask(waiver)))
                .withMessage("You do not hold this yourself, and nobody here can be asked.");
        assertThat(check("ex.baker", "waiver.approve", Money.of("1.00"))).isInstanceOf(Refused.class);
    }

    @Test
    void what_is_taken_away_is_gone_at_the_next_click() {
        assertThat(check("ex.clark", "clearance.execute", null)).isInstanceOf(Allowed.class);

        county().as(
                        "ex.admin",
                        () -> authorities.grant(new GrantAuthority(
                                "clearance",
                                "lead",
                                null,
                                null,
                                null,
                                false,
                                TODAY,
                                null,
                                "Moved elsewhere",
                                county().version())));

        assertThat(check("ex.clark", "clearance.execute", null)).isInstanceOf(Refused.class);
        assertThat(check("ex.baker", "clearance.execute", null)).isInstanceOf(Allowed.class);
    }

    @Test
    void what_is_lent_given_or_taken_on_one_server_counts_on_another_at_the_next_click() {
        var another = new MayByLadder(tables, trips, day);
        var clears = Question.of(people.byUsername("ex.adams").orElseThrow().id(), "clearance.execute");
        var waives = Question.of(people.byUsername("ex.baker").orElseThrow().id(), "waiver.approve");
        assertThat(another.may(clears)).isInstanceOf(Allowed.class);
        assertThat(another.may(waives)).isInstanceOf(Refused.class);

        county().as("ex.dale", () -> delegations.relieve(relief("ex.baker", "ex.dale")));
        assertThat(another.may(waives)).as("lent").isInstanceOf(Allowed.class);
        county().as(
                        "ex.dale",
                        () -> delegations.all().stream()
                                .filter(one -> one.acting() && one.state().equals("in force"))
                                .forEach(one -> delegations.end(one.number(), "Back")));
        assertThat(another.may(waives)).as("ended").isInstanceOf(Refused.class);
        county().as(
                        "ex.admin",
                        () -> authorities.grant(new GrantAuthority(
                                "clearance",
                                "clerk",
                                null,
                                null,
                                null,
                                false,
                                TODAY,
                                null,
                                "Done by others",
                                county().version())));
        assertThat(another.may(clears)).as("taken away").isInstanceOf(Refused.class);
    }

    private Permission check(String person, String action, @Nullable Money amount) {
        return county().of("ex.admin", () -> authorities.check(person, action, amount, null, null));
    }

    private static String holderOf(String jobClass) {
        return switch (jobClass) {
            case "clerk" -> "ex.adams";
            case "officer" -> "ex.baker";
            case "lead" -> "ex.clark";
            default -> "ex.dale";
        };
    }

    private static Relieve relief(String person, String away) {
        return new Relieve(person, away, null, null, List.of(), TODAY, TODAY.plusDays(7), "Vacation");
    }

    private StaffAtWork county() {
        return Objects.requireNonNull(atWork);
    }
}
