package org.tallystick.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.NextStep;
import org.tallystick.accounts.Timeline;
import org.tallystick.accounts.TimelineRow;
import org.tallystick.correspondence.Contacts;
import org.tallystick.correspondence.LogContact;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.correspondence.Promise;
import org.tallystick.correspondence.Said;
import org.tallystick.correspondence.forms.Forms;
import org.tallystick.jobs.Jobs;
import org.tallystick.money.Money;
import org.tallystick.security.NotPermitted;
import org.tallystick.staff.Delegations;
import org.tallystick.staff.PersonRow;
import org.tallystick.staff.Relieve;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.web.NotThere;
import org.tallystick.web.Refusal;
import org.tallystick.worklists.owners.Assignments;
import org.tallystick.worklists.owners.CoverPerson;
import org.tallystick.worklists.owners.Covers;
import org.tallystick.worklists.team.Conferences;
import org.tallystick.worklists.team.Directions;
import org.tallystick.worklists.team.HandOverRow.State;
import org.tallystick.worklists.team.HandOverRow.Summary;
import org.tallystick.worklists.team.HandOvers;
import org.tallystick.worklists.team.ReferAccount;
import org.tallystick.worklists.team.ReferralRow;
import org.tallystick.worklists.team.ReferralState;
import org.tallystick.worklists.team.Referrals;
import org.tallystick.worklists.team.TeamRefused;
import org.tallystick.worklists.team.Teams;

/** Officers refer, confer and hand over; the lead directs officers, and nobody else. */
@ModuleTest
@Import(Unit.class)
class TeamTests {

    private static final String KEY_USED = "This key was used for something else";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String CLERK = "ex.adams";
    private static final String OFFICER = "ex.baker";
    private static final String LEAD = "ex.clark";
    private static final String SUPERVISOR = "ex.dale";

    @Autowired
    private Unit unit;

    @Autowired
    private Referrals referrals;

    @Autowired
    private Conferences conferences;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Forms forms;

    @Autowired
    private Directions directions;

    @Autowired
    private Teams teams;

    @Autowired
    private Queues queues;

    @Autowired
    private Covers covers;

    @Autowired
    private Assignments assignments;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void the_unit_begins_its_day_with_nothing_to_do() {
        unit.beginsItsDay();
    }

    @Test
    void a_question_to_my_lead_comes_back_answered_and_stays_on_the_timeline() {
        var account = account("TM-R1", OFFICER);
        var lead = unit.as(OFFICER, () -> teams.leadsOf(unit.id(OFFICER)));
        assertThat(lead).extracting(PersonRow::username).startsWith(LEAD, SUPERVISOR);
        var asked = refer(account, OFFICER, LEAD, "May I offer twelve months?", TODAY.plusDays(2));
        assertThat(refer(account, OFFICER, LEAD, "May I offer twelve months?", TODAY.plusDays(3))
                        .id())
                .as("the same question is asked once")
                .isEqualTo(asked.id());
        assertThatThrownBy(() -> unit.as(
                        OFFICER,
                        () -> referrals.refer(new ReferAccount(
                                asked.id(), account, unit.id(LEAD), "May I waive it?", TODAY.plusDays(2)))))
                .hasMessageStartingWith(KEY_USED);

        assertThat(unit.as(LEAD, referrals::waitingForMe))
                .extracting(ReferralRow::id)
                .containsExactly(asked.id());
        assertThat(unit.as(LEAD, referrals::lateInMyTeam)).isEmpty();
        assertThat(unread(LEAD)).contains("Sam Baker asks about TM-R1: May I offer twelve months?");
        assertThatThrownBy(() -> unit.as(SUPERVISOR, () -> referrals.answer(asked.id(), "Yes")))
                .isInstanceOf(TeamRefused.class)
                .hasMessage("It waits for Lee Clark, not for you.");

        unit.as(LEAD, () -> referrals.answer(asked.id(), "Yes, with half down."));
        assertThat(unit.as(LEAD, referrals::waitingForMe)).isEmpty();
        assertThat(told(account))
                .contains("Lee Clark: Answered Sam Baker: Yes, with half down.")
                .anyMatch(line -> line.startsWith("Sam Baker: Asked Lee Clark, by Nov 22, 2026: May I offer"));
        assertThat(unread(OFFICER)).contains("Lee Clark on TM-R1: Yes, with half down.");
        assertThat(accounts.of(account.id()).owner()).isEqualTo(unit.id(OFFICER));
    }

    @Test
    void who_is_asked_may_pass_it_on_or_keep_the_account() {
        var account = account("TM-R2", OFFICER);
        var asked = refer(account, OFFICER, LEAD, "Is this ours?", TODAY);
        unit.as(LEAD, () -> referrals.passOn(asked.id(), unit.id(SUPERVISOR), "I was not there"));
        assertThatThrownBy(() -> unit.as(LEAD, () -> referrals.answer(asked.id(), "Yes")))
                .hasMessage("It waits for Robin Dale, not for you.");

        var kept = unit.as(SUPERVISOR, () -> referrals.keep(asked.id(), "I know the family"));
        assertThat(kept.state()).isEqualTo(ReferralState.KEPT);
        assertThat(accounts.of(account.id()).owner()).isEqualTo(unit.id(SUPERVISOR));
        assertThat(accounts.of(account.id()).nextDate()).isEqualTo(account.nextDate());
    }

    @Test
    void of_two_answers_at_once_one_wins_and_the_other_is_told_so() throws Exception {
        for (int round = 0; round < 20; round++) {
            var account = account("TM-RACE-" + round, OFFICER);
            var asked = refer(account, OFFICER, LEAD, "Which?", TODAY);
            var outcomes = together(
                    () -> unit.as(LEAD, () -> referrals.answer(asked.id(), "This one")),
                    () -> unit.as(LEAD, () -> referrals.answer(asked.id(), "That one")),
                    () -> unit.as(OFFICER, () -> referrals.takeBack(asked.id(), "Found it")));
            assertThat(outcomes).filteredOn("won"::equals).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(words -> !words.equals("won"))
                    .allMatch(words -> words.contains(" was here first: it is "));
            assertThat(told(account))
                    .filteredOn(line -> !line.contains("Asked"))
                    .hasSize(1);
        }
    }

    @Test
    void a_late_answer_shows_to_who_leads_and_to_nobody_else() {
        var account = account("TM-R3", OFFICER);
        refer(account, OFFICER, CLERK, "Where is the file?", TODAY);
        jdbc.update("update work_referral set due_on = ?", TODAY.minusDays(2));

        assertThat(unit.as(LEAD, referrals::lateInMyTeam))
                .extracting(ReferralRow::question)
                .containsExactly("Where is the file?");
        assertThat(unit.as(SUPERVISOR, referrals::lateInMyTeam)).hasSize(1);
        assertThat(unit.as(CLERK, referrals::lateInMyTeam)).isEmpty();
    }

    @Test
    void a_conference_lists_who_takes_part_keeps_its_order_and_closes_with_one_sentence() {
        var account = account("TM-C1", OFFICER);
        var id = Ids.next();
        unit.as(OFFICER, () -> conferences.open(id, account, "Is it a hardship?", List.of(unit.id(LEAD))));
        assertThatThrownBy(() ->
                        unit.as(OFFICER, () -> conferences.open(id, account, "Is it ours?", List.of(unit.id(LEAD)))))
                .hasMessageStartingWith(KEY_USED);
        unit.as(LEAD, () -> conferences.say(id, "Ask for the pay slips."));
        unit.as(LEAD, () -> conferences.say(id, "Ask for the pay slips."));
        unit.as(OFFICER, () -> conferences.ask(id, unit.id(SUPERVISOR)));
        unit.as(SUPERVISOR, () -> conferences.say(id, "They are in the file."));
        assertThatThrownBy(() -> unit.as(
                        OFFICER, () -> conferences.open(Ids.next(), account, "Another", List.of(unit.id(LEAD)))))
                .hasMessageContaining("There is a conference about this account already");
        assertThatThrownBy(() -> unit.as(CLERK, () -> conferences.close(id, "Closed.")))
                .hasMessageContaining("Only who takes part");

        var closed = unit.as(OFFICER, () -> conferences.close(id, "It is a hardship; a plan is offered."));
        assertThat(closed.people()).extracting("name").containsExactly("Lee Clark", "Robin Dale", "Sam Baker");
        assertThat(closed.remarks())
                .extracting("words")
                .containsExactly("Ask for the pay slips.", "They are in the file.");
        assertThat(told(account)).contains("Sam Baker: Conference closed: It is a hardship; a plan is offered.");
        assertThat(unread(SUPERVISOR)).contains("Sam Baker closed it: It is a hardship; a plan is offered.");
        assertThatThrownBy(() -> unit.as(LEAD, () -> conferences.say(id, "One more thing")))
                .hasMessageContaining("Sam Baker closed it meanwhile");
    }

    @Test
    void a_hand_over_says_what_was_agreed_and_moves_only_when_it_is_confirmed() {
        var account = account("TM-H1", OFFICER);
        unit.as(
                OFFICER,
                () -> contacts.log(new LogContact(
                        "k-h1",
                        List.of(account.id()),
                        List.of(),
                        Said.of("PP").promising(new Promise(Money.of("150.00"), TODAY.plusDays(14))),
                        TODAY.plusDays(14))));
        var now = accounts.of(account.id());
        assertThat(contacts.promises(TODAY.plusDays(14), TODAY.plusDays(14)))
                .filteredOn(one -> one.accounts().contains(account.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.takenOn()).isEqualTo(TODAY));
        assertThat(contacts.worked(TODAY, TODAY)).contains(account.id());
        var draft = unit.as(OFFICER, () -> handOvers.draft(now));
        assertThat(draft.agreed()).isEqualTo("Promised $150.00 by Dec 4, 2026, said on Nov 20, 2026.");
        assertThat(draft.next()).startsWith("Review on Dec 4, 2026.");

        assertThatThrownBy(() -> unit.as(CLERK, () -> handOvers.handOver(Ids.next(), now, unit.id(LEAD), draft)))
                .hasMessageContaining("Account TM-H1 is Sam Baker's");
        var id = Ids.next();
        var form = unit.as(
                OFFICER,
                () -> forms.keep(Ids.next(), now, "CASE_HISTORY", PaperLanguage.ENGLISH, Map.of("seen", "Twins")));
        assertThat(String.valueOf(form.sheet())).contains("Promised $150.00", "By Dec 4, 2026: Check the promise.");
        unit.as(OFFICER, () -> handOvers.handOver(id, now, unit.id(CLERK), draft));
        assertThat(unit.as(OFFICER, () -> handOvers.handOver(id, now, unit.id(CLERK), draft))
                        .id())
                .isEqualTo(id);
        assertThatThrownBy(() -> unit.as(OFFICER, () -> handOvers.handOver(id, now, unit.id(LEAD), draft)))
                .hasMessageStartingWith(KEY_USED);
        assertThat(unit.as(CLERK, () -> handOvers.goesWith(now.id()))).containsExactly(form);
        assertThat(accounts.of(account.id()).owner()).isEqualTo(unit.id(OFFICER));
        assertThat(unit.as(CLERK, handOvers::mine)).extracting("id").contains(id);
        assertThat(unit.as(OFFICER, handOvers::mine)).extracting("id").contains(id);
        assertThatThrownBy(() -> unit.as(OFFICER, () -> handOvers.confirm(id)))
                .hasMessageContaining("This is for Jo Adams to do");

        unit.as(CLERK, () -> handOvers.askBack(id, "Is there a phone?"));
        var better = new Summary(draft.agreed(), "Call 555-0100.", "");
        unit.as(OFFICER, () -> handOvers.answer(id, better));
        assertThat(unit.as(CLERK, () -> handOvers.confirm(id)).state()).isEqualTo(State.CONFIRMED);
        assertThat(accounts.of(account.id()).owner()).isEqualTo(unit.id(CLERK));
        assertThat(accounts.of(account.id()).nextDate()).isEqualTo(TODAY.plusDays(14));
        assertThat(told(account)).anyMatch(line -> line.contains("Confirmed the hand-over from Sam Baker"));
    }

    @Test
    void the_lead_sees_the_queue_of_officers_directs_them_and_is_refused_for_others() {
        var first = account("TM-D1", OFFICER);
        var other = account("TM-D2", OFFICER);
        account("TM-D3", CLERK);
        jdbc.update("update account set next_date = ? where number = 'TM-D2'", TODAY.minusDays(9));
        var clerks = accounts.byNumber("TM-D3").orElseThrow();

        assertThat(unit.as(LEAD, () -> queues.page(unit.id(OFFICER), null, 5).items()))
                .isNotEmpty();
        var directed = Ids.next();
        unit.as(LEAD, () -> directions.direct(directed, first, "Call today, offer a plan", true));
        assertThatThrownBy(() -> unit.as(LEAD, () -> directions.direct(directed, first, "Write a letter", true)))
                .hasMessageStartingWith(KEY_USED);
        assertThatThrownBy(() -> unit.as(LEAD, () -> directions.direct(Ids.next(), clerks, "Call", true)))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("You do not lead Jo Adams; Robin Dale does.");
        assertThatThrownBy(() -> unit.as(OFFICER, () -> directions.direct(Ids.next(), clerks, "Call", true)))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("may direct the work of people they lead");
        assertThatThrownBy(() -> unit.as(CLERK, () -> queues.page(unit.id(OFFICER), null, 5)))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("may work on a colleague's queue");

        var page =
                unit.as(OFFICER, () -> queues.page(unit.id(OFFICER), null, 50)).items();
        assertThat(page.getFirst().account().number()).isEqualTo("TM-D1");
        assertThat(page.getFirst().direction()).isEqualTo("Call today, offer a plan");
        assertThat(page).extracting(row -> row.account().number()).doesNotHaveDuplicates();
        assertThat(next(OFFICER)).isEqualTo("TM-D1");
        assertThat(unit.as(OFFICER, () -> queues.next(unit.id(OFFICER), first.id()))
                        .orElseThrow()
                        .account())
                .as("passed over, the queue goes on")
                .isEqualTo(other.id());

        var standing = directions.on(first.id()).orElseThrow();
        unit.as(OFFICER, () -> {
            directions.done(standing.id());
            return true;
        });
        assertThat(directions.on(first.id())).isEmpty();
        assertThat(told(first)).contains("Sam Baker: Direction done: Call today, offer a plan");
    }

    @Test
    void the_work_of_who_is_away_waits_for_who_stands_in_and_comes_back_with_its_next_dates() throws Exception {
        var account = account("TM-A1", OFFICER);
        var asked = refer(account, SUPERVISOR, OFFICER, "Did they call?", TODAY.plusDays(1));
        unit.as(
                SUPERVISOR,
                () -> delegations.relieve(
                        new Relieve(LEAD, OFFICER, null, null, List.of(), TODAY, TODAY.plusDays(32), "Vacation")));
        eventually(() -> accounts.of(account.id()).owner().equals(unit.id(LEAD)));

        assertThat(accounts.of(account.id()).nextDate()).isEqualTo(account.nextDate());
        assertThat(unit.as(LEAD, referrals::waitingForMe))
                .extracting(ReferralRow::id)
                .contains(asked.id());
        var answered = unit.as(LEAD, () -> referrals.answer(asked.id(), "Yes, on Tuesday."));
        var acting = unit.as(
                LEAD,
                () -> "Lee Clark, "
                        + delegations.actingFor(unit.id(LEAD)).getFirst().inWords());
        assertThat(acting).matches("Lee Clark, acting for Sam Baker under R-2026-\\d\\d until Dec 22, 2026");
        assertThat(answered.settledBy()).isEqualTo(acting);
        assertThat(told(account)).contains(acting + ": Answered Robin Dale: Yes, on Tuesday.");
        assertThat(jdbc.queryForList(
                        "select actor_name from audit where action = 'referral.answered' order by id desc limit 1",
                        String.class))
                .containsExactly(acting);

        account("TM-A2", OFFICER);
        jobs.runNightHere(Tenants.current(), TODAY.plusDays(30));
        assertThat(owner("TM-A2"))
                .as("what came meanwhile follows in the night")
                .isEqualTo(LEAD);
        jobs.runNightHere(Tenants.current(), TODAY.plusDays(32));
        assertThat(owner("TM-A1")).isEqualTo(OFFICER);
        assertThat(owner("TM-A2")).isEqualTo(OFFICER);
        assertThat(accounts.of(account.id()).nextDate()).isEqualTo(account.nextDate());
        assertThat(unit.as(SUPERVISOR, covers::open)).isEmpty();
    }

    @Test
    void a_cover_that_lies_ahead_begins_by_itself_and_can_be_ended() {
        account("TM-F1", OFFICER);
        var id = Ids.next();
        var cover = new CoverPerson(
                id, unit.id(OFFICER), unit.id(CLERK), TODAY.plusDays(43), TODAY.plusDays(49), false, "Training");
        assertThat(unit.as(SUPERVISOR, () -> covers.cover(cover))).isZero();
        assertThat(unit.as(SUPERVISOR, () -> covers.cover(cover))).isZero();
        assertThatThrownBy(() -> unit.as(
                        SUPERVISOR,
                        () -> covers.cover(new CoverPerson(
                                Ids.next(),
                                unit.id(OFFICER),
                                null,
                                TODAY.plusDays(48),
                                TODAY.plusDays(50),
                                true,
                                "Again"))))
                .hasMessageContaining("Sam Baker is covered from Jan 2, 2027 until Jan 8, 2027 already");
        assertThatThrownBy(() -> unit.as(OFFICER, () -> covers.cover(cover))).isInstanceOf(NotPermitted.class);
        assertThat(owner("TM-F1")).isEqualTo(OFFICER);

        jobs.runNightHere(Tenants.current(), TODAY.plusDays(42));
        assertThat(owner("TM-F1")).isEqualTo(CLERK);
        unit.as(SUPERVISOR, () -> {
            covers.end(id, "Back early");
            return true;
        });
        assertThat(owner("TM-F1")).isEqualTo(OFFICER);
        assertThat(unit.as(SUPERVISOR, covers::open)).isEmpty();
    }

    @Test
    void two_who_share_out_the_same_work_at_once_move_each_account_once() throws Exception {
        var account = account("TM-X1", CLERK);
        var toOfficer = unit.as(SUPERVISOR, () -> assignments.planStandIn(unit.id(CLERK), unit.id(OFFICER), null));
        var toLead = unit.as(SUPERVISOR, () -> assignments.planStandIn(unit.id(CLERK), unit.id(LEAD), null));

        var second = whileTheFirstIsAtIt(
                () -> assignments.carryOut(toOfficer, "Leave", TODAY.plusDays(5)),
                () -> assignments.carryOut(toLead, "Leave", TODAY.plusDays(5)));

        assertThat(second).as("nothing is left to move").isEqualTo("0");
        assertThat(owner("TM-X1")).isEqualTo(OFFICER);
        assertThat(told(account).stream().filter(line -> line.contains("Now "))).hasSize(1);
        unit.as(SUPERVISOR, () -> {
            assignments.assign(accounts.of(account.id()), unit.id(CLERK), "Back", null);
            return true;
        });
    }

    @Test
    void two_who_cover_one_person_for_the_same_days_at_once_make_one_cover() throws Exception {
        var from = TODAY.plusDays(60);
        Supplier<CoverPerson> leave = () -> new CoverPerson(
                Ids.next(), unit.id(OFFICER), unit.id(CLERK), from, from.plusDays(5), false, "Training");

        var second = whileTheFirstIsAtIt(() -> covers.cover(leave.get()), () -> covers.cover(leave.get()));

        assertThat(second).contains("Sam Baker is covered from").contains("already; end that first.");
        var open = unit.as(SUPERVISOR, covers::open);
        assertThat(open).hasSize(1);
        unit.as(SUPERVISOR, () -> {
            covers.end(open.getFirst().id(), "Put off");
            return true;
        });
    }

    @Test
    void an_account_that_is_given_to_somebody_else_while_its_cover_ends_stays_there() throws Exception {
        account("TM-X2", OFFICER);
        var id = Ids.next();
        unit.as(
                SUPERVISOR,
                () -> covers.cover(new CoverPerson(
                        id, unit.id(OFFICER), unit.id(CLERK), TODAY, TODAY.plusDays(3), false, "Training")));
        assertThat(owner("TM-X2")).isEqualTo(CLERK);

        var second = whileTheFirstIsAtIt(
                () -> {
                    assignments.assign(accounts.byNumber("TM-X2").orElseThrow(), unit.id(LEAD), "Hers now", null);
                    return 1;
                },
                () -> {
                    covers.end(id, "Back early");
                    return 1;
                });

        assertThat(second).isEqualTo("1");
        assertThat(owner("TM-X2")).isEqualTo(LEAD);
    }

    /** What the second says who begins while the first is not done yet. */
    private String whileTheFirstIsAtIt(Callable<Integer> first, Callable<Integer> second) throws Exception {
        var tenant = Tenants.current();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var said = transactions.execute(_ -> {
                var _ = unit.as(SUPERVISOR, first);
                var running = thread.submit(() -> Tenants.call(tenant, () -> {
                    try {
                        return String.valueOf(unit.as(SUPERVISOR, second));
                    } catch (Refusal refused) {
                        return refused.sentence();
                    }
                }));
                eventually(() -> running.isDone() || isSomebodyWaiting());
                return running;
            });
            return Objects.requireNonNull(said).get(20, TimeUnit.SECONDS);
        }
    }

    private boolean isSomebodyWaiting() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from pg_locks where not granted"
                        + " and (database = (select oid from pg_database where datname = current_database())"
                        + " or locktype = 'transactionid'))",
                Boolean.class));
    }

    @Test
    void what_another_agency_has_is_not_there() {
        var nothing = UUID.fromString("0190a000-0000-7000-8000-000000000001");
        assertThatThrownBy(() -> unit.as(LEAD, () -> referrals.answer(nothing, "Yes")))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> unit.as(LEAD, () -> conferences.say(nothing, "Yes")))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> unit.as(LEAD, () -> handOvers.confirm(nothing)))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> unit.as(LEAD, () -> {
                    directions.done(nothing);
                    return true;
                }))
                .isInstanceOf(NotThere.class);
    }

    private AccountRow account(String number, String owner) {
        return unit.account(number, number + ", Ann", owner, NextStep.REVIEW, TODAY.plusDays(4));
    }

    private ReferralRow refer(AccountRow account, String by, String to, String question, LocalDate due) {
        return unit.as(by, () -> referrals.refer(new ReferAccount(Ids.next(), account, unit.id(to), question, due)));
    }

    private String next(String who) {
        return unit.as(who, () -> queues.next(unit.id(who), null))
                .map(lease -> accounts.of(lease.account()).number())
                .orElse("");
    }

    private String owner(String number) {
        return unit.usernameOf(accounts.byNumber(number).orElseThrow().owner());
    }

    private List<String> told(AccountRow account) {
        return timeline.of(List.of(account.id()), Set.of(), null, 50).items().stream()
                .filter(row -> !row.text().startsWith("Account opened")
                        && !row.actorName().equals("Tallystick"))
                .map((TimelineRow row) -> row.actorName() + ": " + row.text())
                .toList();
    }

    private List<String> unread(String who) {
        return jdbc.queryForList(
                "select text from notification where person = ?",
                String.class,
                unit.id(who).value());
    }

    private static List<String> together(Callable<?>... tries) throws Exception {
        var start = new CountDownLatch(1);
        var outcomes = new ArrayList<String>();
        var tenant = Tenants.current();
        try (var threads = Executors.newFixedThreadPool(tries.length)) {
            var running = new ArrayList<Future<String>>();
            for (var one : tries)
                running.add(threads.submit(() -> {
                    start.await();
                    return Tenants.call(tenant, () -> {
                        try {
                            one.call();
                            return "won";
                        } catch (TeamRefused refused) {
                            return refused.sentence();
                        }
                    });
                }));
            start.countDown();
            for (var one : running) outcomes.add(one.get(20, TimeUnit.SECONDS));
        }
        return outcomes;
    }

    private static void eventually(BooleanSupplier holds) {
        for (int i = 0; i < 100 && !holds.getAsBoolean(); i++) LockSupport.parkNanos(50_000_000);
        assertThat(holds.getAsBoolean()).isTrue();
    }
}
