package org.tallystick.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.audit.AuditTrail;
import org.tallystick.search.Search;
import org.tallystick.search.SearchHit;
import org.tallystick.security.PersonId;
import org.tallystick.tenancy.Ids;
import org.tallystick.tenancy.Tenants;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.TestTenant;

@ModuleTest
@Import(ExampleCounty.class)
class AccountsTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private Search search;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestTenant agency;

    @Autowired
    private ExampleCounty county;

    @BeforeEach
    void the_county_is_set_up() {
        county.isSetUp();
    }

    @Test
    void an_account_is_opened_with_its_debts_owner_and_next_date() {
        var rivera = county.debtor("Rivera, Maria A.");

        open(county.taxAccount("T-1", rivera));

        var account = accounts.byNumber("T-1").orElseThrow();
        assertThat(account.party()).isEqualTo(rivera);
        assertThat(account.ownerName()).isEqualTo("Sam Baker");
        assertThat(account.nextDate()).isEqualTo(ExampleCounty.NEXT_DATE);
        assertThat(accounts.debtsOf(List.of(account.id())))
                .singleElement()
                .satisfies(debt -> assertThat(debt.debtTypeName()).isEqualTo("Property tax"));
        assertThat(accounts.ofParty(rivera)).containsExactly(account);
        assertThat(accounts.of(account.id())).isEqualTo(account);
    }

    @Test
    void an_account_without_a_number_gets_the_agencys_next_one_and_never_one_that_is_taken() {
        var counted = county.taxAccount(null, county.debtor("First"));
        open(counted);
        var first = accounts.of(counted.id()).number();
        var following = "EX-%06d".formatted(Integer.parseInt(first.substring(3)) + 1);
        open(county.taxAccount(following, county.debtor("Brought their own number")));

        var second = county.taxAccount(null, county.debtor("Second"));
        open(second);

        assertThat(accounts.of(second.id()).number()).startsWith("EX-").isGreaterThan(following);
    }

    @Test
    void debts_that_come_later_stand_behind_the_first_and_are_found_by_their_numbers() {
        var account = county.taxAccount("T-LATER", county.debtor("Several Debts"));
        open(account);
        var debts = List.of(further(account, null), further(account, "B-FURTHER"));

        add(debts);
        add(debts);

        assertThat(accounts.debtsOf(List.of(account.id())).stream().map(DebtRow::number))
                .containsExactly("B-T-LATER", "T-LATER-2", "B-FURTHER");
        assertThat(accounts.idsOf(Set.of("T-LATER", "T-NOBODY")))
                .containsOnly(java.util.Map.entry("T-LATER", account.id()));
        county.working(() -> assertThat(search.find("B-FURTHER", null, 5).items())
                .extracting(SearchHit::accountNumber)
                .containsExactly("T-LATER"));
        assertThat(trail.latest(1))
                .singleElement()
                .satisfies(line -> assertThat(line.action()).isEqualTo("account.add-debt"));
    }

    @Test
    void a_debt_that_cannot_be_added_leaves_all_of_them_out() {
        var account = county.taxAccount("T-SAME", county.debtor("Same Number"));
        open(account);

        assertThatThrownBy(() -> add(List.of(further(account, "B-GOOD"), further(account, "B-T-SAME"))))
                .isInstanceOf(NumberTaken.class)
                .hasMessageContaining("already has a debt");
        assertThatThrownBy(() -> add(List.of(
                        new AddDebt(account.id(), new NewDebt(new DebtId(Ids.next()), "1", "WITCHCRAFT", null)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> add(List.of(new AddDebt(
                        new AccountId(Ids.next()), further(account, "X").debt()))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(accounts.debtsOf(List.of(account.id()))).hasSize(1);
    }

    private static AddDebt further(OpenAccount account, @org.jspecify.annotations.Nullable String number) {
        return new AddDebt(account.id(), new NewDebt(new DebtId(Ids.next()), number, "PROPERTY_TAX", null));
    }

    private void add(List<AddDebt> debts) {
        county.working(() -> accounts.addDebts(debts));
    }

    @Test
    void a_number_that_is_taken_is_refused_with_a_sentence_and_nothing_is_opened() {
        open(county.taxAccount("T-TAKEN", county.debtor("Was first")));
        var free = county.taxAccount("T-FREE", county.debtor("Comes along"));

        assertThatThrownBy(() -> open(free, county.taxAccount("T-TAKEN", county.debtor("Comes second"))))
                .isInstanceOf(NumberTaken.class)
                .hasMessage("Account number T-TAKEN is already taken. Nothing was opened.");
        assertThat(accounts.byNumber("T-FREE")).isEmpty();
        assertThat(accounts.taken(Set.of("T-TAKEN", "T-FREE"))).containsExactly("T-TAKEN");
    }

    @Test
    void one_number_twice_in_a_batch_is_refused_too() {
        assertThatThrownBy(() -> open(
                        county.taxAccount("T-TWICE", county.debtor("One")),
                        county.taxAccount("T-TWICE", county.debtor("Other"))))
                .isInstanceOf(NumberTaken.class);
    }

    @Test
    void opening_twice_opens_once() {
        var command = county.taxAccount("T-ONCE", county.debtor("Only Once"));

        open(command);
        open(command);

        assertThat(accounts.ofParty(command.party())).hasSize(1);
    }

    @Test
    void five_thousand_accounts_are_opened_within_seconds_with_one_line_in_the_audit() {
        var many = county.taxAccounts("BULK", 5_000);
        var before = trail.latest(500).size();

        var began = System.nanoTime();
        county.working(() -> accounts.open(many));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        assertThat(accounts.byNumber("BULK-004999")).isPresent();
        assertThat(trail.latest(500)).hasSize(before + 1);
    }

    @Test
    void an_account_is_found_by_its_number_its_debts_number_its_name_and_its_address() {
        open(county.taxAccount("T-FIND", county.debtor("Szymborska, Wislawa")));

        for (var typed : List.of("T-FIND", "B-T-FIND", "szymb", "larkspur szymb"))
            assertThat(search.find(typed, null, 20).items())
                    .as(typed)
                    .extracting(SearchHit::accountNumber)
                    .contains("T-FIND");
    }

    @Test
    void the_neighbor_neither_sees_an_account_nor_is_kept_from_its_number() {
        open(county.taxAccount("T-OURS", county.debtor("Ours")));

        Tenants.run(agency.neighbor(), () -> {
            county.isSetUp();
            assertThat(accounts.byNumber("T-OURS")).isEmpty();
            assertThat(accounts.taken(Set.of("T-OURS"))).isEmpty();
            open(county.taxAccount("T-OURS", county.debtor("Theirs")));
            assertThat(accounts.byNumber("T-OURS")).isPresent();
        });
    }

    @Test
    void an_owner_department_or_debt_type_that_the_agency_does_not_have_is_refused() {
        var party = county.debtor("Nobody's");
        var good = county.taxAccount("T-BAD", party);

        assertThatThrownBy(() -> open(new OpenAccount(
                        good.id(), "T-BAD", "TREASURER", party, new PersonId(Ids.next()), good.nextDate(), List.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> open(new OpenAccount(
                        good.id(), "T-BAD", "NOWHERE", party, good.owner(), good.nextDate(), List.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> open(new OpenAccount(
                        good.id(),
                        "T-BAD",
                        "TREASURER",
                        party,
                        good.owner(),
                        good.nextDate(),
                        List.of(new NewDebt(new DebtId(Ids.next()), "1", "WITCHCRAFT", null)))))
                .hasMessage("The agency collects no debt type WITCHCRAFT.");
        assertThat(accounts.byNumber("T-BAD")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner_id", "next_date", "party_id", "department"})
    void the_database_itself_refuses_an_account_that_lacks(String column) {
        open(county.taxAccount("T-" + column, county.debtor("Complete")));

        assertThatThrownBy(
                        () -> jdbc.update("update account set " + column + " = null where number = ?", "T-" + column))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void the_accounts_of_an_owner_come_by_next_date_and_are_counted_late_today_and_later() {
        var clerk = county.clerk();
        var today = LocalDate.of(2026, 11, 20);
        for (int days : new int[] {3, -2, 0, 40}) {
            var one = county.taxAccount("T-DAY" + days, county.debtor("Due"));
            open(new OpenAccount(
                    one.id(), one.number(), one.department(), one.party(), clerk, today.plusDays(days), one.debts()));
        }

        var mine = accounts.ownedBy(clerk, null, 3);

        assertThat(mine).extracting(AccountRow::number).containsExactly("T-DAY-2", "T-DAY0", "T-DAY3");
        assertThat(accounts.ownedBy(clerk, mine.getLast(), 3))
                .extracting(AccountRow::number)
                .containsExactly("T-DAY40");
        assertThat(accounts.workloadOf(clerk, today.atTime(14, 0))).isEqualTo(new Workload(1, 1, 2));
    }

    private void open(OpenAccount... commands) {
        county.working(() -> accounts.open(List.of(commands)));
    }
}
