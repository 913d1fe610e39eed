package org.tallystick.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.DebtId;
import org.tallystick.accounts.NewDebt;
import org.tallystick.accounts.NextStep;
import org.tallystick.accounts.OpenAccount;
import org.tallystick.accounts.OwnerRule;
import org.tallystick.approvals.ConflictRow;
import org.tallystick.approvals.Conflicts;
import org.tallystick.money.Money;
import org.tallystick.policy.Policies;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;
import org.tallystick.workbench.Workbench;
import org.tallystick.worklists.owners.Assignments;
import org.tallystick.worklists.team.Conferences;
import org.tallystick.worklists.team.HandOverRow.Summary;
import org.tallystick.worklists.team.HandOvers;
import org.tallystick.worklists.team.ReferAccount;
import org.tallystick.worklists.team.Referrals;

/** Attack 94: who has no part in a case neither opens it nor is given it, by whichever door. */
@ModuleTest
@Import(Unit.class)
class OutOfTheCaseTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String BAKER = "ex.baker";
    private static final String CLARK = "ex.clark";
    private static final String DALE = "ex.dale";

    @Autowired
    private Unit unit;

    @Autowired
    private Queues queues;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Diaries diaries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Workbench workbench;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Conferences conferences;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private OwnerRule rules;

    @Autowired
    private Policies policies;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void the_unit_begins_its_day_with_nothing_to_do() {
        unit.isStaffed();
        clock.forward(Duration.ofMinutes(1));
        jdbc.update("update account set next_date = '2030-01-01'");
        jdbc.update("delete from work_lease");
        jdbc.update("update conflict set ended_at = said_at where ended_at is null");
    }

    @Test
    void the_queue_passes_over_the_case_of_a_relative_and_does_not_list_it() {
        var cousins = account("OUT-1", BAKER);
        var strangers = account("OUT-2", BAKER);
        staysOut(BAKER, Conflicts.debtor(cousins.party().value()));

        assertThat(unit.as(BAKER, () -> queues.page(unit.id(BAKER), null, 50)).items())
                .extracting(row -> row.account().number())
                .filteredOn(number -> number.startsWith("OUT-"))
                .containsExactly("OUT-2");
        assertThat(next(BAKER, BAKER)).isEqualTo(strangers.id());
        assertThat(unit.as(BAKER, () -> queues.next(unit.id(BAKER), strangers.id())))
                .as("not even when nothing else is left")
                .isEmpty();
        assertThat(next(CLARK, BAKER)).as("whoever covers is given it").isEqualTo(cousins.id());
    }

    @Test
    void neither_the_diary_nor_the_hours_of_the_day_tell_of_it() {
        var cousins = account("DAY-7", BAKER);
        account("DAY-8", BAKER);
        account("DAY-9", BAKER);
        jdbc.update("update account set next_time = '09:00' where number in ('DAY-7', 'DAY-8', 'DAY-9')");
        assertThat(unit.as(BAKER, () -> diaries.mine(TODAY, 1)))
                .extracting(DiaryDay::total)
                .containsExactly(3L);
        staysOut(BAKER, Conflicts.debtor(cousins.party().value()));
        staysOut(BAKER, Conflicts.account("DAY-8"));

        assertThat(unit.as(BAKER, () -> diaries.mine(TODAY, 1))).singleElement().satisfies(day -> {
            assertThat(day.total()).isEqualTo(1);
            assertThat(day.timed()).isEqualTo(1);
        });
        assertThat(unit.as(BAKER, () -> queues.page(unit.id(BAKER), null, 50)).items())
                .extracting(row -> row.account().number())
                .filteredOn(number -> number.startsWith("DAY-"))
                .containsExactly("DAY-9");
    }

    @Test
    void opening_it_says_so_tells_who_keeps_the_list_and_shows_nothing() {
        var cousins = account("OUT-3", CLARK);
        staysOut(BAKER, Conflicts.account("OUT-3"));

        assertThatThrownBy(() -> unit.as(BAKER, () -> workbench.open("OUT-3")))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("You have no part in this case, as Sam Baker put down: My cousin.");
        assertThat(unit.as(BAKER, () -> workbench.mayOpen(cousins))).isFalse();
        assertThat(refused("account.view", "account:OUT-3")).isEqualTo(1);
        assertThat(unit.as(CLARK, () -> workbench.open("OUT-3")).selected().number())
                .isEqualTo("OUT-3");

        policies.adopt("conflicts", "default", TODAY, "Office practice", Map.of("opening", "MASK"));
        assertThatThrownBy(() -> unit.as(BAKER, () -> workbench.open("OUT-3")))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("You have no part in this case")
                .hasMessageEndingWith(
                        "Account OUT-3 is " + accounts.of(cousins.id()).ownerName() + "'s; send them there.");
        policies.adopt("conflicts", "default", TODAY, "Office practice", Map.of("opening", "BLOCK"));
    }

    @Test
    void nobody_is_given_it_by_hand_by_question_by_hand_over_or_into_a_conference() {
        var cousins = account("OUT-4", CLARK);
        staysOut(BAKER, Conflicts.debtor(cousins.party().value()));
        var to = unit.id(BAKER);

        List<Runnable> doors = List.of(
                () -> unit.as(DALE, () -> {
                    assignments.assign(cousins, to, "He knows them", null);
                    return true;
                }),
                () -> unit.as(
                        CLARK,
                        () -> referrals.refer(
                                new ReferAccount(Ids.next(), cousins, to, "What do you think?", TODAY.plusDays(3)))),
                () -> unit.as(CLARK, () -> handOvers.handOver(Ids.next(), cousins, to, new Summary("a", "b", "c"))),
                () -> unit.as(CLARK, () -> conferences.open(Ids.next(), cousins, "What is to be done", List.of(to))));
        for (var door : doors)
            assertThatThrownBy(door::run)
                    .isInstanceOf(NotPermitted.class)
                    .hasMessage("Sam Baker has no part in this case, as Sam Baker put down: My cousin.");
        assertThat(accounts.of(cousins.id()).owner()).isEqualTo(unit.id(CLARK));
    }

    @Test
    void rules_and_files_give_it_to_somebody_else() {
        var known = account("OUT-5", CLARK);
        for (var one : List.of(BAKER, "ex.adams"))
            staysOut(one, Conflicts.debtor(known.party().value()));
        var opened = new OpenAccount(
                new AccountId(Ids.next()),
                "OUT-6",
                "TREASURER",
                known.party(),
                unit.id(BAKER),
                TODAY,
                List.of(new NewDebt(new DebtId(Ids.next()), "BILL-OUT-6", "PROPERTY_TAX", LocalDate.of(2024, 7, 1))));

        for (int i = 0; i < 20; i++) {
            var one = new OpenAccount(
                            new AccountId(Ids.next()),
                            null,
                            "TREASURER",
                            known.party(),
                            unit.id(CLARK),
                            TODAY,
                            List.of())
                    .byRule(Money.of("10.00"));
            assertThat(rules.ownersOf(List.of(one)).values())
                    .as("by rule")
                    .doesNotContain(unit.id(BAKER), unit.id("ex.adams"));
        }
        CurrentPerson.run(SignedIn.system(Tenants.current()), () -> accounts.open(List.of(opened)));
        assertThat(accounts.byNumber("OUT-6").orElseThrow().owner())
                .as("who keeps the list has it first")
                .isNotEqualTo(unit.id(BAKER))
                .satisfies(owner -> assertThat(unit.usernameOf(owner)).isNotEqualTo("ex.adams"));
    }

    private AccountId next(String who, String queue) {
        return unit.as(who, () -> queues.next(unit.id(queue), null))
                .orElseThrow()
                .account();
    }

    private ConflictRow staysOut(String username, String about) {
        return unit.as(username, () -> conflicts.add(username, about, "My cousin"));
    }

    private AccountRow account(String number, String owner) {
        return unit.account(number, "Debtor " + number, owner, NextStep.REVIEW, TODAY);
    }

    private long refused(String action, String subject) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from audit where outcome = 'REFUSED' and action = ? and subject = ?",
                Long.class,
                action,
                subject));
    }
}
