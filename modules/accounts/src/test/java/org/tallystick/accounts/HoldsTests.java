package org.tallystick.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.approvals.Approvals;
import org.tallystick.debtors.PartyId;
import org.tallystick.security.CurrentPerson;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.SignedIn;
import org.tallystick.security.SignedInAs;
import org.tallystick.staff.People;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.web.ChangedMeanwhile;

@ModuleTest
@Import(ExampleCounty.class)
class HoldsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private Holds holds;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Approvals approvals;

    @Autowired
    private EndHolds endHolds;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ExampleCounty county;

    @BeforeEach
    void the_county_is_set_up() {
        county.isSetUp();
    }

    @Test
    void a_dispute_stops_letters_for_its_usual_days_and_is_told_on_the_timeline() {
        var account = opened("HO-1");

        var hold = as("Sam Baker", () -> holds.place(dispute(account, null)));

        assertThat(hold.to()).isEqualTo(TODAY.plusDays(29));
        assertThat(asked(account, HeldAction.LETTER).reason())
                .startsWith("Disputed since Nov 20, 2026, until Dec 19, 2026. Stands under letter of Nov 17");
        assertThat(asked(account, HeldAction.INTEREST).allowed()).isTrue();
        assertThat(timeline.of(List.of(account.id()), TimelineFilter.of(Set.of(TimelineKind.LEGAL)), null, 5)
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.text())
                        .startsWith("Disputed hold placed: stops letters, calls, fees, legal steps, intercepts until"));
    }

    @Test
    void every_answer_is_kept_with_its_reason_and_can_never_be_changed() {
        var account = opened("HO-2");
        as("Sam Baker", () -> holds.place(dispute(account, null)));

        asked(account, HeldAction.LETTER);
        asked(account, HeldAction.INTEREST);

        assertThat(jdbc.queryForList(
                        "select action || ' ' || allowed from hold_answer where account_id = ? order by action",
                        String.class,
                        account.id().value()))
                .containsExactly("INTEREST true", "LETTER false");
        assertThatThrownBy(() -> jdbc.update("update hold_answer set allowed = true"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("delete from hold_step")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_same_hold_placed_twice_stands_once() {
        var account = opened("HO-3");
        var command = dispute(account, null);

        as("Sam Baker", () -> holds.place(command));
        as("Sam Baker", () -> holds.place(command));

        assertThat(holds.everOf(account.party())).hasSize(1);
    }

    @Test
    void a_hold_longer_than_its_kind_allows_is_refused_in_words() {
        var account = opened("HO-4");

        assertThatThrownBy(() -> as("Sam Baker", () -> holds.place(dispute(account, TODAY.plusDays(90)))))
                .isInstanceOf(HoldRefused.class)
                .hasMessage("The hold Disputed lasts 90 days at most: until Feb 17, 2027 here.");
    }

    @Test
    void a_clerk_places_no_legal_hold_and_lifts_none() {
        var account = opened("HO-5");
        var stay = PlaceHold.onAccount(new HoldId(Ids.next()), account, "COURT_STAY", TODAY, "Ordered in court")
                .under("order 7");

        assertThatThrownBy(() -> as("Jo Adams", () -> holds.place(stay))).isInstanceOf(NotPermitted.class);
        var dispute = as("Jo Adams", () -> holds.place(dispute(account, null)));
        assertThatThrownBy(() ->
                        as("Jo Adams", () -> holds.lift(new LiftHold(dispute.id(), "answered", dispute.version()))))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void a_card_number_is_never_kept_in_a_reason() {
        var account = opened("HO-6");
        var typed = PlaceHold.onAccount(
                        new HoldId(Ids.next()), account, "DISPUTE", TODAY, "card 4111 1111 1111 1111 was charged")
                .under("call");

        assertThatThrownBy(() -> as("Sam Baker", () -> holds.place(typed)))
                .isInstanceOf(HoldRefused.class)
                .hasMessageContaining("card number");
    }

    @Test
    void who_changes_a_hold_second_gets_both_versions() {
        var account = opened("HO-7");
        var hold = as("Sam Baker", () -> holds.place(dispute(account, null)));
        as(
                "Sam Baker",
                () -> holds.change(new ChangeHold(
                        hold.id(), TODAY.plusDays(40), hold.authority(), "More papers asked", hold.version())));

        assertThatThrownBy(() -> as(
                        "Lee Clark",
                        () -> holds.change(new ChangeHold(
                                hold.id(), TODAY.plusDays(60), "letter of Nov 19", "Late answer", hold.version()))))
                .isInstanceOfSatisfying(
                        ChangedMeanwhile.class,
                        both -> assertThat(both.differences())
                                .containsExactly(
                                        new ChangedMeanwhile.Difference(
                                                "to", "Last day", "Dec 30, 2026", "Jan 19, 2027"),
                                        new ChangedMeanwhile.Difference(
                                                "authority", "Stands under", "letter of Nov 17", "letter of Nov 19")));
        assertThat(holds.byId(hold.id()).orElseThrow().to()).isEqualTo(TODAY.plusDays(40));
    }

    @Test
    void a_bankruptcy_covers_all_accounts_and_is_lifted_when_a_second_person_agrees() {
        var account = opened("HO-8");
        var stay = as("Sam Baker", () -> holds.place(onDebtor(account.party())));
        assertThat(asked(account, HeldAction.INTERCEPT).citation()).isEqualTo("11 U.S.C. 362");

        var asked = as("Sam Baker", () -> holds.lift(new LiftHold(stay.id(), "Case dismissed Nov 19", stay.version())));
        assertThat(asked.endedOn()).isNull();
        var request = as(
                "Robin Dale",
                () -> approvals.waiting(5).stream()
                        .filter(one -> one.subject().equals(stay.id().value().toString()))
                        .findFirst()
                        .orElseThrow());
        assertThatThrownBy(() -> as("Sam Baker", () -> approvals.approve(request.id(), "fine")))
                .isInstanceOf(NotPermitted.class);

        as("Robin Dale", () -> approvals.approve(request.id(), "Docket seen"));
        assertThat(holds.byId(stay.id()).orElseThrow().endedBecause()).isEqualTo("Case dismissed Nov 19");
        assertThat(asked(account, HeldAction.INTERCEPT).allowed()).isTrue();
    }

    @Test
    void the_night_after_its_last_day_a_hold_is_closed_and_the_timeline_says_so() {
        var account = opened("HO-9");
        var hold = as("Sam Baker", () -> holds.place(dispute(account, TODAY.plusDays(3))));
        assertThat(holds.expiring(TODAY.plusDays(7), 50))
                .extracting(HoldRow::id)
                .contains(hold.id());

        county.working(() -> endHolds.run(TODAY.plusDays(2)));
        assertThat(holds.byId(hold.id()).orElseThrow().endedOn()).isNull();
        county.working(() -> endHolds.run(TODAY.plusDays(3)));

        assertThat(holds.byId(hold.id()).orElseThrow().endedBecause()).isEqualTo("Its last day is over.");
        assertThat(timeline.of(List.of(account.id()), TimelineFilter.ALL, null, 1)
                        .items())
                .singleElement()
                .satisfies(line -> assertThat(line.text()).startsWith("Disputed hold ended."));
    }

    @Test
    void three_hundred_accounts_are_asked_about_at_once_and_each_answer_is_kept() {
        county.working(() -> accounts.open(county.taxAccounts("HELD", 300)));
        var ids = jdbc.query(
                "select id from account where number like 'HELD-%'",
                (row, _) -> new AccountId(row.getObject("id", UUID.class)));

        var answers = as("Sam Baker", () -> holds.mayProceed(ids, HeldAction.FEE));

        assertThat(answers)
                .hasSize(300)
                .allSatisfy((_, proceed) -> assertThat(proceed.allowed()).isTrue());
        assertThat(jdbc.queryForObject("select count(*) from hold_answer where action = 'FEE'", Long.class))
                .isEqualTo(300);
    }

    @Test
    void lines_of_a_timeline_are_found_by_words_by_person_and_by_debt() {
        var account = opened("HO-10");
        as("Sam Baker", () -> holds.place(dispute(account, null)));
        var only = List.of(account.id());

        assertThat(timeline.of(only, filter("boat WAS", null), null, 9).items()).hasSize(1);
        assertThat(timeline.of(only, filter("100%_", null), null, 9).items()).isEmpty();
        assertThat(timeline.of(only, filter(null, "baker"), null, 9).items()).hasSize(1);
        assertThat(timeline.of(only, filter(null, null), null, 9).items()).hasSize(2);
    }

    private static TimelineFilter filter(@Nullable String text, @Nullable String person) {
        return new TimelineFilter(Set.of(), null, text, person, null, null);
    }

    private Proceed asked(AccountRow account, HeldAction action) {
        return as("Sam Baker", () -> holds.mayProceed(account.id(), action));
    }

    private AccountRow opened(String number) {
        county.working(() -> accounts.open(List.of(county.taxAccount(number, county.debtor("Rivera " + number)))));
        return accounts.byNumber(number).orElseThrow();
    }

    private static PlaceHold dispute(AccountRow account, @Nullable LocalDate to) {
        return PlaceHold.onAccount(new HoldId(Ids.next()), account, "DISPUTE", TODAY, "Says the boat was sold.")
                .under("letter of Nov 17")
                .until(to);
    }

    private static PlaceHold onDebtor(PartyId party) {
        return new PlaceHold(
                new HoldId(Ids.next()), party, null, null, "BANKRUPTCY", TODAY, null, List.of(), "case 26-1", "Filed");
    }

    private <T> T as(String name, Supplier<T> work) {
        var person = people.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return CurrentPerson.call(
                new SignedIn(person.id(), person.username(), person.name(), Tenants.current(), SignedInAs.PERSON),
                work::get);
    }
}
