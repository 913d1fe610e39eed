package org.tallystick.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tallystick.staff.StaffAtWork.TODAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tallystick.agency.Onboarding;
import org.tallystick.money.Money;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.Permission;
import org.tallystick.security.Permission.Allowed;
import org.tallystick.security.Permission.Refused;
import org.tallystick.staff.GrantAuthority.Document;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestClock;

/** Authority given to classes, positions and people, and positions given to people. */
@ModuleTest
class GivingTests {

    @Autowired
    Onboarding onboarding;

    @Autowired
    Ladder ladder;

    @Autowired
    Authorities authorities;

    @Autowired
    Positions positions;

    @Autowired
    LadderChanges changes;

    @Autowired
    People people;

    @Autowired
    Delegations delegations;

    @Autowired
    TestClock clock;

    private @Nullable StaffAtWork atWork;

    @AfterEach
    void today() {
        clock.reset();
    }

    @BeforeEach
    void open() {
        atWork = new StaffAtWork(onboarding, people, ladder);
        atWork.open();
    }

    @Test
    void a_person_and_a_position_are_given_what_their_class_is_not_and_it_is_taken_again_at_the_next_click() {
        for (var to : List.of(HolderKind.PERSON, HolderKind.POSITION)) {
            var holder = to == HolderKind.PERSON ? "ex.baker" : positionOf("ex.baker");
            assertThat(may("ex.baker", "ladder.change")).isInstanceOf(Refused.class);

            assertThat(give(to, holder, "ladder.change", null)).isTrue();
            assertThat(may("ex.baker", "ladder.change").reason())
                    .as("whoever else holds the class may not")
                    .startsWith(
                            to == HolderKind.PERSON
                                    ? "Sam Baker may "
                                    : seated(holder).title() + " may ");

            assertThat(give(to, holder, "ladder.change.none", null)).isTrue();
            assertThat(may("ex.baker", "ladder.change")).isInstanceOf(Refused.class);
        }
    }

    @Test
    void what_is_given_for_one_debt_type_and_department_up_to_an_amount_counts_there_only() {
        var before = ladder.now().version();
        county().of(
                        "ex.admin",
                        () -> authorities.grant(new GrantAuthority(
                                "ladder.change",
                                HolderKind.PERSON,
                                "ex.clark",
                                Money.of("100.00"),
                                "BOOK",
                                "LIBRARY",
                                false,
                                null,
                                TODAY,
                                TODAY.plusDays(3),
                                "A pilot",
                                before)));

        assertThat(check("ex.clark", "100.00", "BOOK", "LIBRARY")).isInstanceOf(Allowed.class);
        assertThat(check("ex.clark", "100.00", "BOOK", "LIBRARY").reason())
                .as("it was given to the person, not to the class")
                .startsWith("Lee Clark may ");
        assertThat(check("ex.clark", "100.01", "BOOK", "LIBRARY")).isInstanceOf(Refused.class);
        assertThat(check("ex.clark", "100.00", "PARKING", "LIBRARY")).isInstanceOf(Refused.class);
        assertThat(check("ex.clark", "100.00", "BOOK", "TREASURER")).isInstanceOf(Refused.class);
        assertThat(ladder.now().version()).isEqualTo(before + 1);
    }

    @Test
    void nobody_gives_more_than_they_hold_by_amount_debts_department_or_days() {
        give(HolderKind.PERSON, "ex.clark", "authority.grant", null);
        var held = narrow("ex.clark", "100.00", "BOOK", "LIBRARY", TODAY, TODAY.plusDays(10));
        county().of("ex.admin", () -> authorities.grant(held));
        var tries = Map.of(
                narrow("ex.baker", "100.01", "BOOK", "LIBRARY", TODAY, TODAY.plusDays(10)), "up to $100.00",
                narrow("ex.baker", null, "BOOK", "LIBRARY", TODAY, TODAY.plusDays(10)), "up to $100.00",
                narrow("ex.baker", "100.00", "PROPERTY_TAX", "LIBRARY", TODAY, TODAY.plusDays(10)), "may change ladder",
                narrow("ex.baker", "100.00", null, "LIBRARY", TODAY, TODAY.plusDays(10)), "may change ladder",
                narrow("ex.baker", "100.00", "BOOK", "TREASURER", TODAY, TODAY.plusDays(10)), "may change ladder",
                narrow("ex.baker", "100.00", "BOOK", "LIBRARY", TODAY, TODAY.plusDays(11)), "until Dec 1, 2026",
                narrow("ex.baker", "100.00", "BOOK", "LIBRARY", TODAY, null), "without a last day",
                narrow("ex.baker", "100.00", "BOOK", "LIBRARY", TODAY.plusDays(11), TODAY.plusDays(12)),
                        "On Dec 1, 2026");

        tries.forEach((command, reason) -> assertThatExceptionOfType(NotPermitted.class)
                .as(reason)
                .isThrownBy(() -> county().of("ex.clark", () -> authorities.grant(command)))
                .withMessageStartingWith("Nobody grants what they do not hold. ")
                .withMessageContaining(reason));
        county().of(
                        "ex.clark",
                        () -> authorities.grant(
                                narrow("ex.baker", "100.00", "BOOK", "LIBRARY", TODAY, TODAY.plusDays(10))));
        assertThat(check("ex.baker", "100.00", "BOOK", "LIBRARY")).isInstanceOf(Allowed.class);
        for (var one : List.of("ex.baker", "ex.clark"))
            county().of("ex.admin", () -> authorities.grant(narrow("ladder.change.none", one)));
        give(HolderKind.PERSON, "ex.clark", "authority.grant.none", null);
    }

    @Test
    void a_document_counts_within_its_own_scope_says_so_outside_and_is_gone_after_its_last_day() {
        var only = new GrantAuthority(
                "ladder.change",
                HolderKind.PERSON,
                "ex.adams",
                null,
                null,
                null,
                true,
                null,
                TODAY,
                null,
                "By order only",
                version());
        county().of("ex.admin", () -> authorities.grant(only));
        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(() -> county().of("ex.admin", () -> delegations.record(order("ORD-90", "MOON"))))
                .withMessage("The agency has no department called MOON.");
        assertThat(county().of("ex.admin", () -> delegations.record(order("ORD-90", "LIBRARY"))))
                .isTrue();

        assertThat(county().of("ex.admin", delegations::all))
                .filteredOn(one -> one.number().equals("ORD-90"))
                .extracting(DelegationRow::what)
                .containsExactly(
                        "change ladder, positions and people for debts of type BOOK of department LIBRARY up to $100.00");
        assertThat(check("ex.adams", "100.00", "BOOK", "LIBRARY").reason()).contains("by delegation ORD-90");
        for (var outside : List.of(
                check("ex.adams", "100.01", "BOOK", "LIBRARY"),
                check("ex.adams", "100.00", "PROPERTY_TAX", "LIBRARY"),
                check("ex.adams", "100.00", "BOOK", "TREASURER")))
            assertThat(outside.reason()).endsWith("only by a delegation; none in force today covers this.");
        clock.forward(Duration.ofDays(6));
        assertThat(check("ex.adams", "100.00", "BOOK", "LIBRARY")).isInstanceOf(Refused.class);
    }

    private static RecordDelegation order(String number, String department) {
        return new RecordDelegation(
                number,
                "the treasurer",
                null,
                null,
                null,
                "ex.adams",
                List.of("ladder.change"),
                "BOOK",
                department,
                Money.of("100.00"),
                TODAY,
                TODAY.plusDays(5));
    }

    private GrantAuthority narrow(
            String person,
            @Nullable String limit,
            @Nullable String debtType,
            @Nullable String department,
            LocalDate from,
            @Nullable LocalDate until) {
        return new GrantAuthority(
                "ladder.change",
                HolderKind.PERSON,
                person,
                limit == null ? null : Money.of(limit),
                debtType,
                department,
                false,
                null,
                from,
                until,
                "A pilot",
                version());
    }

    private GrantAuthority narrow(String action, String person) {
        return new GrantAuthority(
                action,
                HolderKind.PERSON,
                person,
                null,
                "BOOK",
                "LIBRARY",
                false,
                null,
                TODAY,
                null,
                "Over",
                version());
    }

    @Test
    void what_there_is_not_nobody_may_and_a_row_alone_is_answered_by_the_act_that_somebody_may() {
        assertThat(may("ex.baker", "fly").reason()).isEqualTo("There is no action called fly.");
        assertThat(may("ex.baker", "x".repeat(9_000)).reason()).hasSizeLessThan(100);
        assertThat(may("ex.adams", "plan").reason())
                .as("nobody approves it, some do it")
                .startsWith("Only ")
                .contains(" may make payment plans within limits; Jo Adams holds ");
        assertThat(may("ex.adams", "waiver").reason()).contains(" may approve waivers by discretion");
        assertThat(may("ex.baker", "plan")).isInstanceOf(Allowed.class);
    }

    @Test
    void before_it_is_given_it_is_said_who_gains_and_who_loses_what() {
        var gain = impact(HolderKind.CLASS, "officer", "audit.read");
        assertThat(gain.inWords()).containsExactly("1 person gains: read the audit trail. Sam Baker.");

        var loss = impact(HolderKind.CLASS, "supervisor", "waiver");
        assertThat(loss.inWords()).containsExactly("1 person loses: approve waivers by discretion. Robin Dale.");

        assertThat(impact(HolderKind.CLASS, "officer", "contact.log").inWords())
                .containsExactly("Nobody gains or loses anything.");
        assertThat(may("ex.baker", "audit.read")).as("looking changes nothing").isInstanceOf(Refused.class);
    }

    @Test
    void a_seat_says_what_it_brings_and_several_take_it_at_once_with_their_days() {
        var position = county().of(
                        "ex.admin",
                        () -> positions.change(new ChangePosition(
                                null, "Night desk", "supervisor", null, "Night unit", "A second shift", version())));
        var command =
                new SeatSeveral(List.of("ex.adams", "ex.baker"), position, TODAY, TODAY.plusDays(30), false, version());

        var impact = county().of("ex.admin", () -> positions.impact(command));
        assertThat(impact.people()).extracting(Impact.Change::name).containsExactlyInAnyOrder("Jo Adams", "Sam Baker");
        assertThat(impact.people())
                .allSatisfy(one -> assertThat(one.gains()).contains("approve waivers by discretion"));
        assertThat(may("ex.adams", "waiver.approve")).isInstanceOf(Refused.class);

        county().as("ex.admin", () -> positions.seat(command));

        assertThat(may("ex.adams", "waiver.approve")).isInstanceOf(Allowed.class);
        assertThat(seated(position).holders())
                .extracting(LadderRow.Holder::username)
                .containsExactly("ex.adams", "ex.baker");
        assertThat(seated(position).holders())
                .allSatisfy(one -> assertThat(one.until()).isEqualTo(TODAY.plusDays(30)));
        assertThat(seated(position).unit()).isEqualTo("Night unit");

        county().as(
                        "ex.admin",
                        () -> positions.change(new ChangePosition(
                                position, "Night desk", null, null, "Night unit", "Not a class", version())));
        assertThat(may("ex.adams", "waiver.approve")).as("at the next click").isInstanceOf(Refused.class);
    }

    @Test
    void nobody_gives_themselves_a_seat_or_authority_by_any_door() {
        var tries = List.<Runnable>of(
                () -> give(HolderKind.PERSON, "ex.admin", "waiver.approve", null),
                () -> give(HolderKind.POSITION, "agency-admin", "waiver.approve", null),
                () -> county().as(
                                "ex.admin",
                                () -> positions.seat(new SeatSeveral(
                                        List.of("ex.admin"), positionOf("ex.dale"), TODAY, null, false, version()))),
                () -> county().as(
                                "ex.admin",
                                () -> changes.make(
                                        new SeatPerson(
                                                "ex.admin", null, "supervisor", null, TODAY, null, false, version()),
                                        version())),
                () -> county().as(
                                "ex.admin",
                                () -> positions.change(new ChangePosition(
                                        "agency-admin",
                                        "Agency administrator",
                                        "supervisor",
                                        null,
                                        null,
                                        "Higher",
                                        version()))));

        for (var one : tries) assertThatThrownBy(one::run).isInstanceOfAny(StaffRefused.class, NotPermitted.class);
        assertThat(may("ex.admin", "waiver.approve")).isInstanceOf(Refused.class);
    }

    @Test
    void a_document_that_lends_waits_like_what_it_lends_when_who_records_it_does_not_hold_it() {
        assertThatExceptionOfType(StaffRefused.class)
                .isThrownBy(() -> county().of(
                                "ex.admin",
                                () -> authorities.ask(command(
                                        HolderKind.PERSON,
                                        "ex.baker",
                                        "garnishment.execute",
                                        new Document("ORD-77", "the presiding judge", null)))))
                .withMessage("You do not hold this yourself, and nobody here can be asked.");
        assertThat(may("ex.baker", "garnishment.execute")).isInstanceOf(Refused.class);

        assertThat(give(
                        HolderKind.PERSON,
                        "ex.baker",
                        "authority.grant",
                        new Document("ORD-78", "the treasurer", null)))
                .isTrue();
        assertThat(may("ex.baker", "authority.grant").reason()).contains("by delegation ORD-78 of the treasurer");
    }

    @Test
    void a_series_is_added_and_called_something_else() {
        var code = county().of("ex.admin", () -> changes.changeSeries(null, "Field visits", null, version()));
        county().as("ex.admin", () -> changes.changeSeries(code, "Field work", "Outdoors", version()));

        assertThat(ladder.now().series()).contains(new LadderRow.Series("FIELD_VISITS", "Field work", "Outdoors"));
    }

    @Test
    void who_may_not_grant_is_refused_with_the_reason() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> county().of(
                                "ex.dale",
                                () -> authorities.impact(command(HolderKind.CLASS, "officer", "waiver.approve", null))))
                .withMessageStartingWith("Only Agency administrator may grant authority; you hold ");
    }

    @Test
    void rows_without_an_act_are_answered_and_said_to_be_not_in_use_yet() {
        var rows = county().of("ex.admin", authorities::matrix);

        assertThat(rows.stream().filter(one -> !one.act())).hasSameSizeAs(Matrix.rowIds());
        assertThat(rows.stream().filter(one -> one.id().equals("garnishment"))).noneMatch(MatrixRow::inUse);
        assertThat(rows.stream().filter(one -> one.id().equals("adjustment"))).allMatch(MatrixRow::inUse);
        assertThat(rows.stream().filter(MatrixRow::act))
                .extracting(MatrixRow::id)
                .contains("import.accept", "party.merge");
    }

    private boolean give(HolderKind kind, String holder, String action, @Nullable Document document) {
        return county().of("ex.admin", () -> authorities.grant(command(kind, holder, action, document)));
    }

    private Impact impact(HolderKind kind, String holder, String action) {
        return county().of("ex.admin", () -> authorities.impact(command(kind, holder, action, null)));
    }

    private GrantAuthority command(HolderKind kind, String holder, String action, @Nullable Document document) {
        return new GrantAuthority(
                action, kind, holder, null, null, null, false, document, TODAY, null, "Try it", version());
    }

    private Permission may(String person, String action) {
        return county().of("ex.admin", () -> authorities.check(person, action, Money.of("1.00"), null, null));
    }

    private Permission check(String person, String amount, String debtType, String department) {
        return county().of(
                        "ex.admin",
                        () -> authorities.check(person, "ladder.change", Money.of(amount), debtType, department));
    }

    private PositionRow seated(String key) {
        return county().of("ex.admin", positions::all).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private String positionOf(String username) {
        return county().of("ex.admin", positions::all).stream()
                .filter(one -> one.holders().stream()
                        .anyMatch(holder -> holder.username().equals(username)))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private int version() {
        return ladder.now().version();
    }

    private StaffAtWork county() {
        return Objects.requireNonNull(atWork);
    }
}
