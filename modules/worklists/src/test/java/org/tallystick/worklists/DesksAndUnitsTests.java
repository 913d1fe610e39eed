package org.tallystick.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.NextStep;
import org.tallystick.jobs.Jobs;
import org.tallystick.security.NotPermitted;
import org.tallystick.staff.Delegations;
import org.tallystick.staff.PersonRow;
import org.tallystick.staff.Relieve;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;
import org.tallystick.worklists.team.Directions;
import org.tallystick.worklists.team.ReferAccount;
import org.tallystick.worklists.team.ReferralRow;
import org.tallystick.worklists.team.Referrals;
import org.tallystick.worklists.team.Teams;

/** The work at a desk that somebody left, and whom a lead directs who sits in one of several units. */
@ModuleTest
@Import(Unit.class)
class DesksAndUnitsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String CLERK = "ex.adams";
    private static final String OFFICER = "ex.baker";
    private static final String LEAD = "ex.clark";
    private static final String SUPERVISOR = "ex.dale";

    @Autowired
    private Unit unit;

    @Autowired
    private Teams teams;

    @Autowired
    private Directions directions;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void the_unit_begins_its_day_with_nothing_to_do() {
        unit.beginsItsDay();
    }

    @AfterEach
    void everybody_sits_where_they_sat() {
        jdbc.update("update delegation set ended_at = recorded_at where kind = 'ACTING' and ended_at is null");
        jdbc.update("delete from holding where kept");
        jdbc.update("update holding set until_on = null");
        jdbc.update("update position set unit = null where key in ('lead', 'officer')");
        jdbc.update("update account set owner_id = ? where number like 'DU-%'", idOf(OFFICER));
        clock.reset();
        jdbc.update("update work_direction set done_at = set_at where done_at is null");
    }

    @Test
    void what_lies_on_an_empty_desk_is_worked_by_who_acts_there_and_goes_to_who_sits_there_next() throws Exception {
        var account = account("DU-1");
        var asked = unit.as(
                SUPERVISOR,
                () -> referrals.refer(
                        new ReferAccount(Ids.next(), account, unit.id(OFFICER), "Did they call?", TODAY.plusDays(3))));
        leaves(OFFICER, TODAY.minusDays(1));
        unit.as(SUPERVISOR, () -> delegations.relieve(atDesk(LEAD, "officer", TODAY, TODAY.plusDays(61))));
        eventually(() -> owner("DU-1").equals(LEAD));

        assertThat(accounts.of(account.id()).nextDate()).isEqualTo(account.nextDate());
        assertThat(unit.as(LEAD, referrals::waitingForMe))
                .extracting(ReferralRow::id)
                .contains(asked.id());
        assertThat(unit.as(LEAD, () -> referrals.answer(asked.id(), "Yes.")).settledBy())
                .matches("Lee Clark, acting for Sam Baker under R-2026-\\d\\d until Jan 20, 2027");

        sits(CLERK, "officer", TODAY.plusDays(20));
        night(TODAY.plusDays(60));
        assertThat(owner("DU-1")).as("the relief still runs").isEqualTo(LEAD);
        night(TODAY.plusDays(61));
        assertThat(owner("DU-1")).as("to who sits there now").isEqualTo(CLERK);
        assertThat(accounts.of(account.id()).nextDate()).isEqualTo(account.nextDate());
    }

    @Test
    void who_leaves_after_somebody_was_named_for_the_desk_is_covered_from_the_next_morning() {
        account("DU-2");
        unit.as(SUPERVISOR, () -> delegations.relieve(atDesk(LEAD, "officer", TODAY, TODAY.plusDays(79))));
        night(TODAY.plusDays(70));
        assertThat(owner("DU-2")).as("somebody sits there").isEqualTo(OFFICER);

        leaves(OFFICER, TODAY.plusDays(71));
        night(TODAY.plusDays(71));
        assertThat(owner("DU-2")).isEqualTo(LEAD);

        night(TODAY.plusDays(79));
        assertThat(owner("DU-2"))
                .as("while the desk is empty they stay with who had them, and are never nobody's")
                .isEqualTo(LEAD);
    }

    @Test
    void a_lead_directs_the_officers_of_the_own_unit_and_a_supervisor_of_none_directs_all() {
        var account = account("DU-3");
        moves("lead", "North");
        moves("officer", "South");

        assertThat(unit.as(LEAD, () -> teams.of(unit.id(LEAD)))).isEmpty();
        assertThatThrownBy(() -> unit.as(LEAD, () -> directions.direct(Ids.next(), account, "Call today", true)))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("You do not lead Sam Baker; Robin Dale does.");
        assertThat(teams.leadsOf(unit.id(OFFICER)))
                .extracting(PersonRow::username)
                .containsExactly(SUPERVISOR);
        assertThat(teams.of(unit.id(SUPERVISOR)))
                .extracting(PersonRow::username)
                .containsExactlyInAnyOrder(CLERK, OFFICER, LEAD);

        moves("officer", "North");
        assertThat(teams.of(unit.id(LEAD))).extracting(PersonRow::username).containsExactly(OFFICER);
        unit.as(LEAD, () -> directions.direct(Ids.next(), account, "Call today", true));
        assertThat(teams.inUnit("North")).extracting(PersonRow::username).containsExactlyInAnyOrder(OFFICER, LEAD);

        leaves(OFFICER, TODAY.minusDays(1));
        assertThat(teams.inUnit("North")).extracting(PersonRow::username).containsExactly(LEAD);
        assertThat(teams.of(unit.id(LEAD))).as("who left is led no more").isEmpty();
    }

    /** Each night is worked once, in whichever order the tests run. */
    private void night(LocalDate day) {
        clock.set(day.atTime(18, 0).toInstant(ZoneOffset.UTC));
        jobs.runNightHere(Tenants.current(), day);
    }

    private AccountRow account(String number) {
        return unit.account(number, number + ", Ann", OFFICER, NextStep.REVIEW, TODAY.plusDays(4));
    }

    private String owner(String number) {
        return unit.usernameOf(accounts.byNumber(number).orElseThrow().owner());
    }

    private Object idOf(String username) {
        return unit.id(username).value();
    }

    private static Relieve atDesk(String person, String desk, LocalDate from, LocalDate until) {
        return new Relieve(person, null, desk, null, List.of(), from, until, "Nobody sits there");
    }

    private void leaves(String username, LocalDate last) {
        jdbc.update("update holding set until_on = ? where person_id = ?", last, idOf(username));
    }

    private void sits(String username, String position, LocalDate from) {
        jdbc.update(
                "insert into holding (person_id, position_key, from_on, kept) values (?, ?, ?, true)",
                idOf(username),
                position,
                from);
    }

    private void moves(String position, String to) {
        jdbc.update("update position set unit = ? where key = ?", to, position);
    }

    private static void eventually(Callable<Boolean> holds) throws Exception {
        for (int i = 0; i < 100 && !holds.call(); i++) Thread.sleep(50);
        assertThat(holds.call()).isTrue();
    }
}
