package org.tallystick.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.jobs.NightlyJob;
import org.tallystick.policy.Policies;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Permission.Allowed;
import org.tallystick.security.Permission.Refused;
import org.tallystick.staff.Authorities;
import org.tallystick.staff.ChangeClass;
import org.tallystick.staff.DraftLine;
import org.tallystick.staff.EndSeat;
import org.tallystick.staff.GrantAuthority;
import org.tallystick.staff.Ladder;
import org.tallystick.staff.LadderChanges;
import org.tallystick.staff.LadderDrafts;
import org.tallystick.staff.LadderRow.ClassRow;
import org.tallystick.staff.LadderRow.Holder;
import org.tallystick.staff.People;
import org.tallystick.staff.RenameRung;
import org.tallystick.staff.Rung;
import org.tallystick.staff.SeatPerson;
import org.tallystick.staff.SeatSeveral;
import org.tallystick.staff.SignIns;
import org.tallystick.staff.StaffRefused;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;

/** A change of the ladder is put together, compared with what is in force, and approved by a second person. */
@ModuleTest
@Import({FenceKind.class, GateKind.class, WellKind.class, Clerks.class})
class LadderDraftsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    LadderDrafts drafts;

    @Autowired
    LadderChanges changes;

    @Autowired
    Ladder ladder;

    @Autowired
    Authorities authorities;

    @Autowired
    People people;

    @Autowired
    SignIns signIns;

    @Autowired
    Approvals approvals;

    @Autowired
    FenceKind fences;

    @Autowired
    Policies policies;

    @Autowired
    List<NightlyJob> nights;

    @Autowired
    Clerks clerks;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void the_county_has_its_people() {
        clerks.come();
        policies.adopt("ladder", "default", TODAY, "Practice", Map.of("alone", List.of("RUNG", "SEAT", "AUTHORITY")));
    }

    @AfterEach
    void the_draft_is_put_away() {
        clock.reset();
        jdbc.sql("update ladder_draft set standing = 'DROPPED' where standing in ('OPEN', 'SENT', 'APPROVED')")
                .update();
        jdbc.sql("update approval set state = 'WITHDRAWN' where state = 'SUBMITTED'")
                .update();
        jdbc.sql("update job_class set reports_to = 'supervisor' where key <> 'supervisor'")
                .update();
        jdbc.sql("update authority set until_on = null where action = 'import.accept'")
                .update();
    }

    @Test
    void nothing_is_in_force_until_a_second_person_approved_and_then_the_next_click_knows() {
        clerks.as(
                "clark",
                () -> approvals.request(new RequestApproval(FenceKind.KIND, fences.fence(100), null, "It looks bare")));
        int version = ladder.now().version();
        clerks.as("admin", () -> drafts.keep(reporting("lead", null)));
        var draft = clerks.as("admin", () -> drafts.keep(takes("supervisor", "import.accept")));

        assertThat(draft.changes())
                .extracting(one -> one.was() + " -> " + one.becomes())
                .satisfiesExactly(
                        one -> assertThat(one).contains("reports to", "reports to nobody of this ladder"),
                        one -> assertThat(one).endsWith(" -> "));
        assertThat(draft.impact().inWords()).anySatisfy(line -> assertThat(line).startsWith("1 person loses: "));
        assertThat(draft.follows())
                .anySatisfy(line -> assertThat(line).contains("open request", "no longer decided by", "Dale"));
        assertThat(draft.acts()).isFalse();
        assertThat(ladder.now().version()).isEqualTo(version);
        assertThat(classOf("lead").reportsTo()).isEqualTo("supervisor");

        assertThat(send(TODAY, "The lead works alone")).isFalse();
        var request = waiting();
        assertThat(request.effects()).hasSize(2);
        assertThatThrownBy(() -> clerks.as("admin", () -> approvals.approve(request.id(), null)))
                .isInstanceOf(NotPermitted.class);
        assertThat(classOf("lead").reportsTo()).isEqualTo("supervisor");

        assertThat(clerks.as("dale", () -> approvals.approve(request.id(), null))
                        .state())
                .isEqualTo(ApprovalState.EXECUTED);
        assertThat(classOf("lead").reportsTo()).isNull();
        assertThat(ladder.now().version()).isEqualTo(version + 2);
    }

    @Test
    void what_policy_lets_one_person_do_acts_as_soon_as_it_is_sent_and_the_rest_is_refused_alone() {
        var draft = clerks.as("admin", () -> drafts.keep(new RenameRung("officer", "Journeyman", null)));
        assertThat(draft.acts()).isTrue();
        assertThat(draft.ladder().rungs()).extracting(Rung::name).contains("Journeyman");
        assertThat(ladder.now().rungs()).extracting(Rung::name).doesNotContain("Journeyman");

        assertThat(send(TODAY, "Its old name")).isTrue();

        assertThat(ladder.now().rungs()).extracting(Rung::name).contains("Journeyman");
        assertThatThrownBy(() -> clerks.as("admin", () -> changes.change(reporting("lead", null))))
                .isInstanceOf(StaffRefused.class)
                .hasMessageStartingWith("Here a second person approves this");
        clerks.run(
                "admin",
                () -> changes.renameRung(
                        "officer", "Journey", null, ladder.now().version()));
    }

    @Test
    void nobody_approves_a_draft_that_gives_them_something_or_that_they_had_a_part_in() {
        clerks.as("admin", () -> drafts.keep(reporting("lead", null)));
        clerks.as(
                "admin",
                () -> drafts.keep(new SeatSeveral(
                        List.of("ex.dale"),
                        "agency-admin",
                        TODAY,
                        null,
                        false,
                        ladder.now().version())));
        send(TODAY, "More for Dale");
        var request = waiting();

        assertThatThrownBy(() -> clerks.as("dale", () -> approvals.approve(request.id(), null)))
                .hasMessage("It would be given to you: nobody grants to themselves.");
        clerks.as("dale", () -> approvals.deny(request.id(), "Not for me"));
        assertThat(jdbc.sql("select standing from ladder_draft order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("REFUSED");
        assertThatThrownBy(() -> clerks.as(
                        "admin",
                        () -> drafts.keep(new SeatSeveral(
                                List.of("ex.admin"),
                                "supervisor",
                                TODAY,
                                null,
                                false,
                                ladder.now().version()))))
                .hasMessageContaining("Nobody seats themselves");
    }

    @Test
    void nobody_approves_a_draft_that_gives_them_something_only_on_a_later_day() {
        clerks.as("admin", () -> drafts.keep(reporting("lead", null)));
        clerks.as("admin", () -> drafts.keep(seats("ex.dale", "agency-admin")));
        send(TODAY.plusDays(5), "More for Dale, later");
        var request = waiting();

        assertThatThrownBy(() -> clerks.as("dale", () -> approvals.approve(request.id(), null)))
                .hasMessage("It would be given to you: nobody grants to themselves.");
    }

    @Test
    void nobody_sends_a_draft_that_gives_them_something_though_somebody_else_put_it_there() {
        clerks.as("admin", () -> drafts.keep(seats("ex.dale", "agency-admin")));
        assertThat(send(TODAY, "Dale administers as well")).isTrue();
        clerks.as("admin", () -> drafts.keep(seats("ex.dale", "lead")));

        assertThatThrownBy(() -> clerks.as("dale", () -> drafts.send(drafted(), TODAY, "Now")))
                .hasMessage("Nobody seats themselves; ask somebody else who may.");
        assertThat(classOf("lead").holders()).extracting(Holder::username).doesNotContain("ex.dale");
        assertThat(send(TODAY, "Dale leads as well")).isTrue();
        jdbc.sql("update holding set until_on = from_on - 1 where position_key in ('agency-admin', 'lead')"
                        + " and person_id = (select id from person where username = 'ex.dale')")
                .update();
    }

    @Test
    void what_is_approved_for_a_day_to_come_waits_for_it() {
        clerks.as("admin", () -> drafts.keep(reporting("officer", null)));
        var before = classOf("officer").reportsTo();
        send(TODAY.plusDays(10), "With the new year");
        clerks.as("dale", () -> approvals.approve(waiting().id(), null));

        assertThat(clerks.as("admin", () -> drafts.underWay()))
                .singleElement()
                .asString()
                .endsWith("are approved, from Nov 30, 2026");
        night(TODAY.plusDays(8));
        assertThat(classOf("officer").reportsTo()).isEqualTo(before);
        clock.forward(Duration.ofDays(10));
        night(TODAY.plusDays(9));
        assertThat(classOf("officer").reportsTo()).isNull();
    }

    @Test
    void who_comes_and_who_goes_on_a_day_is_part_of_a_draft_and_acts_from_that_day_on() {
        clerks.as("admin", () -> drafts.keep(comes("ex.fresh", "Robin Fresh", TODAY)));
        var draft = clerks.as("admin", () -> drafts.keep(leaves("ex.clark", TODAY.plusDays(2))));

        assertThat(draft.impact().people())
                .anySatisfy(one -> {
                    assertThat(one.name()).isEqualTo("Robin Fresh");
                    assertThat(one.gains()).contains("log contacts");
                })
                .anySatisfy(one -> {
                    assertThat(one.username()).isEqualTo("ex.clark");
                    assertThat(one.loses()).contains("log contacts");
                });
        assertThat(people.byUsername("ex.fresh"))
                .as("nothing of it is in force")
                .isEmpty();

        send(TODAY.plusDays(5), "Clark retires");
        assertThat(people.byUsername("ex.fresh")).isEmpty();
        clock.forward(Duration.ofDays(5));
        night(TODAY.plusDays(4));
        assertThat(people.byUsername("ex.fresh").orElseThrow().holdsPosition()).isTrue();
        assertThat(fromOf("ex.fresh")).as("not before the day of its draft").isEqualTo(TODAY.plusDays(5));
        assertThat(people.byUsername("ex.clark").orElseThrow().holdsPosition()).isFalse();
        assertThat(clerks.as("admin", signIns::missing)).contains("ex.fresh");

        jdbc.sql("update holding set until_on = null where until_on = ?")
                .param(TODAY.plusDays(4))
                .update();
        jdbc.sql(
                        "update holding set until_on = from_on - 1 where person_id = (select id from person where username = 'ex.fresh')")
                .update();
    }

    @Test
    void a_draft_that_can_no_longer_be_carried_out_on_its_day_is_refused_and_the_next_one_is_carried_out() {
        clerks.as("admin", () -> drafts.keep(comes("ex.late", "Lou Late", TODAY)));
        send(TODAY.plusDays(3), "Begins on Monday");
        clerks.as("admin", () -> drafts.keep(new RenameRung("officer", "Journeyman", null)));
        send(TODAY.plusDays(3), "Its old name");
        jdbc.sql("insert into person (id, username, name) values (uuidv7(), 'ex.late', 'Lou Later')")
                .update();
        clock.forward(Duration.ofDays(3));
        night(TODAY.plusDays(2));

        assertThat(clerks.as("admin", drafts::all))
                .extracting(DraftLine::standing)
                .startsWith("DONE", "REFUSED");
        assertThat(ladder.now().rungs()).extracting(Rung::name).contains("Journeyman");
        clerks.run(
                "admin",
                () -> changes.renameRung(
                        "officer", "Journey", null, ladder.now().version()));
    }

    @Test
    void what_was_sent_is_taken_back_by_who_asked_and_goes_on() {
        clerks.as("admin", () -> drafts.keep(reporting("officer", null)));
        var id = drafted();
        send(TODAY.plusDays(1), "Too early");
        assertThatThrownBy(() -> clerks.run("clark", () -> drafts.withdraw(id, "Not mine")))
                .isInstanceOf(NotPermitted.class);
        clerks.run("admin", () -> drafts.withdraw(id, "Think again"));

        assertThat(clerks.as("admin", () -> drafts.of(id)).standing()).isEqualTo("OPEN");
        assertThat(clerks.as("dale", () -> approvals.waiting(200)))
                .extracting(ApprovalRow::kind)
                .doesNotContain("ladder-change");
        clerks.run("admin", () -> drafts.discard(id));
        assertThatThrownBy(() -> clerks.as("admin", () -> drafts.of(id))).hasMessage("It was thrown away.");
    }

    private UUID drafted() {
        return clerks.as("admin", () -> drafts.open()).orElseThrow().id();
    }

    private SeatSeveral seats(String username, String position) {
        return new SeatSeveral(
                List.of(username), position, TODAY, null, false, ladder.now().version());
    }

    private SeatPerson comes(String username, String name, LocalDate from) {
        return new SeatPerson(
                username, name, "officer", null, from, null, true, ladder.now().version());
    }

    private EndSeat leaves(String username, LocalDate lastDay) {
        return new EndSeat(username, null, lastDay, "Goes", ladder.now().version());
    }

    private LocalDate fromOf(String username) {
        return jdbc.sql("select h.from_on from holding h join person p on p.id = h.person_id where p.username = ?")
                .param(username)
                .query(LocalDate.class)
                .single();
    }

    @Test
    void a_draft_that_compares_with_something_else_meanwhile_is_void() {
        clerks.as("admin", () -> drafts.keep(reporting("clerk", null)));
        send(TODAY, "Clerks for themselves");
        var request = waiting();
        jdbc.sql("update job_class set title = 'Somebody else' where key = 'clerk'")
                .update();

        assertThatThrownBy(() -> clerks.as("dale", () -> approvals.approve(request.id(), null)))
                .hasMessageStartingWith("It was changed after it was submitted");

        assertThat(clerks.as("admin", () -> drafts.open()).orElseThrow().changes())
                .as("who asked goes on with it")
                .hasSize(1);
        jdbc.sql("update job_class set title = 'Collections Clerk' where key = 'clerk'")
                .update();
    }

    @Test
    void authority_that_no_debt_type_or_department_of_the_agency_has_is_refused() {
        assertThatThrownBy(() -> clerks.as("admin", () -> authorities.grant(given("SPACE_TAX", null))))
                .hasMessage("The agency has no kind of debt called SPACE_TAX.");
        assertThatThrownBy(() -> clerks.as("admin", () -> authorities.grant(given(null, "MARS"))))
                .hasMessage("The agency has no department called MARS.");
        assertThatThrownBy(() -> clerks.as("admin", () -> drafts.keep(given(null, "MARS"))))
                .hasMessage("The agency has no department called MARS.");
    }

    @Test
    void what_cannot_be_carried_out_is_not_kept() {
        assertThatThrownBy(() -> clerks.as("admin", () -> drafts.keep(reporting("supervisor", "clerk"))))
                .hasMessageEndingWith("would report to itself, in a circle.");
        assertThat(clerks.as("admin", () -> drafts.open())).isEmpty();
        assertThat(clerks.as("admin", () -> authorities.check("ex.dale", "import.accept", null, null, null)))
                .isInstanceOfAny(Allowed.class, Refused.class);
    }

    private boolean send(LocalDate from, String why) {
        return clerks.as("admin", () -> drafts.send(drafted(), from, why));
    }

    private ApprovalRow waiting() {
        return clerks.as("dale", () -> approvals.waiting(200)).stream()
                .filter(one -> one.kind().equals("ladder-change"))
                .findFirst()
                .orElseThrow();
    }

    private void night(LocalDate businessDate) {
        nights.stream()
                .filter(one -> one.name().equals("staff.ladder-drafts"))
                .forEach(one -> clerks.asSystem(() -> transactions.executeWithoutResult(_ -> one.run(businessDate))));
    }

    private ClassRow classOf(String key) {
        return ladder.now().classes().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private ChangeClass reporting(String key, @Nullable String to) {
        var one = classOf(key);
        return new ChangeClass(
                key,
                one.code(),
                one.title(),
                one.series(),
                one.rung(),
                to,
                one.leadsOver(),
                one.supervises(),
                "Try it",
                ladder.now().version());
    }

    private GrantAuthority takes(String jobClass, String action) {
        return gives(jobClass, action + ".none");
    }

    private GrantAuthority gives(String jobClass, String action) {
        return new GrantAuthority(
                action,
                jobClass,
                null,
                null,
                null,
                false,
                TODAY,
                null,
                "Try it",
                ladder.now().version());
    }

    private GrantAuthority given(@Nullable String debtType, @Nullable String department) {
        return new GrantAuthority(
                "plan.execute",
                "clerk",
                null,
                debtType,
                department,
                false,
                TODAY,
                null,
                "Try it",
                ladder.now().version());
    }
}
