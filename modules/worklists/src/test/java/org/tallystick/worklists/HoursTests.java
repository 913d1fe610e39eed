package org.tallystick.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.NextStep;
import org.tallystick.accounts.SetNext;
import org.tallystick.accounts.Workload;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.correspondence.Contacts;
import org.tallystick.correspondence.LogContact;
import org.tallystick.correspondence.Said;
import org.tallystick.correspondence.TakeBackContact;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;
import org.tallystick.workbench.NextAccount;
import org.tallystick.worklists.owners.UnitLoad;
import org.tallystick.worklists.owners.UnitLoads;

/** Who asked to be called at half past two is called then: not before, and before everything else. */
@ModuleTest
@Import(Unit.class)
class HoursTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String BAKER = "ex.baker";

    @Autowired
    private Unit unit;

    @Autowired
    private Queues queues;

    @Autowired
    private UnitLoads loads;

    @Autowired
    private Diaries diaries;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Contacts contacts;

    @Autowired
    private NextAccount place;

    @Autowired
    private BusinessDay day;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private LocalTime soon = LocalTime.NOON;

    @BeforeEach
    void the_unit_begins_its_day_with_nothing_to_do() {
        unit.isStaffed();
        clock.forward(Duration.ofMinutes(1));
        jdbc.update("update account set next_date = '2030-01-01', next_time = null");
        jdbc.update("update work_task set done_at = made_at where done_at is null");
        jdbc.update("delete from work_lease");
        clock.forward(Duration.ofSeconds(5));
        soon = day.here().toLocalTime().plusMinutes(10).truncatedTo(ChronoUnit.MINUTES);
    }

    @Test
    void a_call_back_waits_for_its_hour_and_then_comes_before_everything_else() {
        unit.account("H-CB", "Callback, Eve", BAKER, NextStep.CALL_BACK, TODAY.minusDays(1));
        unit.account("H-REV", "Review, Bob", BAKER, NextStep.REVIEW, TODAY);
        var asked = unit.account("H-ASK", "Asked, Ann", BAKER, NextStep.CALL_BACK, TODAY);
        set(SetNext.of(asked.id(), TODAY, NextStep.CALL_BACK, "Asked for it").at(soon));

        assertThat(next()).contains("H-CB");
        clock.forward(Duration.ofMinutes(11));
        assertThat(next()).contains("H-ASK");
        assertThat(next()).contains("H-REV");
        assertThat(next()).isEmpty();
    }

    @Test
    void an_outcome_sets_the_hour_its_task_waits_too_and_taking_it_back_restores_both() {
        var account = unit.account("H-OUT", "Outcome, Ora", BAKER, NextStep.REVIEW, TODAY);
        var logged = unit.as(
                BAKER,
                () -> contacts.log(
                        new LogContact("h-1", List.of(account.id()), List.of(), Said.of("CB"), TODAY, soon)));

        assertThat(accounts.of(account.id())).extracting(AccountRow::nextStep).isEqualTo(NextStep.CALL_BACK);
        assertThat(accounts.of(account.id()).nextTime()).isEqualTo(soon);
        assertThat(next()).isEmpty();
        clock.forward(Duration.ofMinutes(11));
        assertThat(next()).contains("H-OUT");

        unit.as(BAKER, () -> contacts.takeBack(new TakeBackContact("h-2", logged.id(), "Wrong person")));

        assertThat(accounts.of(account.id()).nextTime()).isNull();
        assertThat(accounts.of(account.id()).nextStep()).isEqualTo(NextStep.REVIEW);
    }

    @Test
    void the_queue_lists_the_day_by_its_hours_and_says_what_is_late() {
        var late = unit.account("H-L3", "Later, Lou", BAKER, NextStep.REVIEW, TODAY);
        var early = unit.account("H-L1", "Early, Eli", BAKER, NextStep.CALL_BACK, TODAY);
        unit.account("H-L2", "Any, Hour", BAKER, NextStep.CALL_BACK, TODAY);
        set(SetNext.of(late.id(), TODAY, NextStep.REVIEW, "Asked for it").at(soon.plusHours(1)));
        set(SetNext.of(early.id(), TODAY, NextStep.CALL_BACK, "Asked for it").at(soon.minusHours(1)));

        var rows = unit.as(BAKER, () -> queues.page(unit.id(BAKER), null, 10)).items().stream()
                .filter(row -> row.on().equals(TODAY))
                .toList();

        assertThat(rows).extracting(row -> row.account().number()).containsExactly("H-L1", "H-L3", "H-L2");
        assertThat(rows).extracting(QueueRow::timing).containsExactly(Timing.LATE, Timing.TODAY, Timing.TODAY);
        assertThat(rows).extracting(QueueRow::at).containsExactly(soon.minusHours(1), soon.plusHours(1), null);
        assertThat(queues.workload(unit.id(BAKER)))
                .extracting(Workload::late, Workload::today)
                .containsExactly(1L, 2L);
        var load = unit.as("ex.dale", loads::now);
        assertThat(load.of(unit.id(BAKER)))
                .extracting(UnitLoad.Load::late, UnitLoad.Load::today)
                .containsExactly(1L, 2L);
    }

    @Test
    void the_diary_says_what_lies_on_each_of_the_coming_days() {
        var timed = unit.account("H-D1", "Timed, Tia", BAKER, NextStep.CALL_BACK, TODAY.plusDays(3));
        unit.account("H-D2", "Any, Amy", BAKER, NextStep.REVIEW, TODAY.plusDays(3));
        unit.account("H-D3", "Late, Leo", BAKER, NextStep.REVIEW, TODAY.minusDays(3));
        unit.account("H-D4", "Other, Ona", "ex.clark", NextStep.REVIEW, TODAY.plusDays(3));
        set(SetNext.of(timed.id(), TODAY.plusDays(3), NextStep.CALL_BACK, "Asked for it")
                .at(soon));

        var week = unit.as(BAKER, () -> diaries.mine(TODAY, 7));

        assertThat(week).extracting(DiaryDay::total).containsExactly(0L, 0L, 0L, 2L, 0L, 0L, 0L);
        assertThat(week.get(3))
                .isEqualTo(
                        new DiaryDay(TODAY.plusDays(3), true, Map.of(Urgency.CALL_BACK, 1L, Urgency.REVIEW, 1L), 1, 0));
        assertThat(week).extracting(DiaryDay::open).containsExactly(true, false, false, true, true, true, false);
        assertThat(unit.as(BAKER, () -> diaries.mineOn(TODAY.plusDays(3))))
                .extracting(row -> row.account().number(), QueueRow::at, QueueRow::timing)
                .containsExactly(tuple("H-D1", soon, Timing.LATER), tuple("H-D2", null, Timing.LATER));
    }

    @Test
    void the_workbench_says_how_far_the_day_is() {
        var first = unit.account("H-P1", "First, Fay", BAKER, NextStep.REVIEW, TODAY.minusDays(2));
        var second = unit.account("H-P2", "Second, Sol", BAKER, NextStep.REVIEW, TODAY.minusDays(1));
        unit.account("H-P3", "Third, Tom", BAKER, NextStep.REVIEW, TODAY);

        assertThat(placeOf(first)).contains(new NextAccount.Place(1, 3, true));
        assertThat(next()).contains("H-P1");
        set(SetNext.of(first.id(), TODAY.plusDays(4), NextStep.REVIEW, "Done for today"));
        assertThat(placeOf(second)).contains(new NextAccount.Place(2, 3, true));
        assertThat(placeOf(first)).contains(new NextAccount.Place(1, 3, false));
    }

    private Optional<NextAccount.Place> placeOf(AccountRow account) {
        return unit.as(BAKER, () -> place.placeOf(accounts.of(account.id())));
    }

    private Optional<String> next() {
        return unit.as(BAKER, () -> queues.next(unit.id(BAKER), null))
                .map(lease -> accounts.of(lease.account()).number());
    }

    private void set(SetNext command) {
        unit.as(BAKER, () -> {
            new TransactionTemplate(transactions).executeWithoutResult(_ -> accounts.setNext(command));
            return Ids.next();
        });
    }
}
