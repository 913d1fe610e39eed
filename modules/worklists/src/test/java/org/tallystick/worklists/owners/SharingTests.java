package org.tallystick.worklists.owners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tallystick.accounts.AccountId;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;
import org.tallystick.staff.PersonRow;
import org.tallystick.worklists.QueueOrder;
import org.tallystick.worklists.Urgency;
import org.tallystick.worklists.owners.AssignmentRules.Rule;

class SharingTests {

    private static final PersonRow CLERK = person(1, "jo", "clerk", "Clerk");
    private static final PersonRow OFFICER = person(2, "sam", "officer", "Officer");
    private static final PersonRow SECOND = person(3, "kim", "officer", "Officer");
    private static final PersonRow SENIOR = person(4, "lee", "senior", "Senior");
    private static final PersonRow GONE = person(5, "max", "officer", "No position today");
    private static final List<PersonRow> UNIT = List.of(CLERK, OFFICER, SECOND, SENIOR, GONE);

    private static final Rule TO_OFFICERS = rule(null, null, null, null, null, null, null, null, List.of("officer"));

    @Test
    void the_first_rule_that_fits_says_to_whom() {
        var sharing = sharing(
                rule(null, null, null, null, null, null, List.of("es"), List.of("kim"), null),
                rule(null, null, "A", "K", null, null, null, List.of("sam"), null),
                rule(List.of("EMS"), null, null, null, Money.of("5000.00"), null, null, null, List.of("senior")),
                rule(null, null, null, null, null, Money.of("100.00"), null, List.of("jo"), null),
                TO_OFFICERS);

        assertThat(names(sharing, account("Zeta, Al", "TAX", "10.00", "es"))).containsExactly("kim");
        assertThat(names(sharing, account("Kramer, Al", "TAX", "10.00", null))).containsExactly("sam");
        assertThat(names(sharing, account("kramer, al", "TAX", "10.00", null))).containsExactly("sam");
        assertThat(names(sharing, account("Lopez, Al", "EMS", "5000.00", null))).containsExactly("lee");
        assertThat(names(sharing, account("Lopez, Al", "EMS", "4999.99", null))).containsExactly("sam", "kim");
        assertThat(names(sharing, account("Lopez, Al", "TAX", "99.99", null))).containsExactly("jo");
        assertThat(names(sharing, account("Lopez, Al", "TAX", "100.00", null))).containsExactly("sam", "kim");
    }

    @Test
    void whoever_has_the_fewest_gets_the_next_one_and_who_left_gets_none() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        int count = 1 + random.nextInt(500);
        long sams = random.nextInt(200);
        long kims = random.nextInt(200);
        var accounts = new ArrayList<ToAssign>();
        for (int i = 0; i < count; i++) accounts.add(account("Any " + i, "TAX", "10.00", null));

        var plan = sharing(TO_OFFICERS).plan(accounts, Map.of(OFFICER.id(), sams, SECOND.id(), kims));

        assertThat(plan.moving()).isEqualTo(count);
        assertThat(plan.shares()).extracting(SharePlan.Share::name).containsExactly("sam", "kim");
        var after = plan.shares().stream()
                .mapToLong(SharePlan.Share::after)
                .sorted()
                .toArray();
        if (count >= Math.abs(sams - kims)) assertThat(after[1] - after[0]).isLessThanOrEqualTo(1);
        assertThat(after[0] + after[1]).isEqualTo(count + sams + kims);
    }

    @Test
    void an_account_that_no_rule_speaks_for_stays_and_whoever_is_relieved_gets_none_back() {
        var rules = new AssignmentRules(
                List.of(rule(null, List.of("FIRE"), null, null, null, null, null, null, List.of("officer"))));
        var sharing = new Sharing(rules, UNIT, OFFICER.id(), Map.of());

        var plan = sharing.plan(List.of(account("Any", "TAX", "1.00", null), inFire("Any")), Map.of());

        assertThat(plan.staying()).isEqualTo(1);
        assertThat(plan.shares()).extracting(SharePlan.Share::name).containsExactly("kim");
    }

    @Test
    void an_account_that_is_opened_always_falls_to_the_same_person() {
        var one = account("Any", "TAX", "1.00", null);
        var sharing = sharing(TO_OFFICERS);

        assertThat(sharing.byId(one)).isEqualTo(sharing.byId(one)).isIn(OFFICER.id(), SECOND.id());
        var lots = new ArrayList<PersonId>();
        for (int i = 0; i < 400; i++) {
            var owner = sharing.byId(account("Any", "TAX", "1.00", null));
            if (owner != null) lots.add(owner);
        }
        assertThat(lots.stream().filter(OFFICER.id()::equals).count()).isBetween(120L, 280L);
    }

    @Test
    void a_rule_without_anybody_and_an_order_with_gaps_are_refused() {
        assertThatThrownBy(() -> rule(null, null, null, null, null, null, null, null, null))
                .hasMessageContaining("to whom");
        assertThatThrownBy(() -> new QueueOrder(List.of(Urgency.NEW, Urgency.NEW), 20))
                .hasMessageContaining("once");
    }

    private static Sharing sharing(Rule... rules) {
        return new Sharing(new AssignmentRules(List.of(rules)), UNIT, null, Map.of());
    }

    private static List<String> names(Sharing sharing, ToAssign account) {
        return sharing.among(account).stream().map(PersonRow::username).toList();
    }

    private static Rule rule(
            @Nullable List<String> debtTypes,
            @Nullable List<String> departments,
            @Nullable String from,
            @Nullable String to,
            @Nullable Money atLeast,
            @Nullable Money below,
            @Nullable List<String> languages,
            @Nullable List<String> people,
            @Nullable List<String> rungs) {
        return new Rule(debtTypes, departments, from, to, atLeast, below, languages, people, rungs);
    }

    private static ToAssign account(String name, String type, String owed, @Nullable String language) {
        return new ToAssign(
                new AccountId(UUID.randomUUID()),
                name,
                "TREASURER",
                List.of(type),
                Money.of(owed),
                language == null ? List.of() : List.of(language),
                List.of());
    }

    private static ToAssign inFire(String name) {
        return new ToAssign(
                new AccountId(UUID.randomUUID()), name, "FIRE", List.of(), Money.ZERO, List.of(), List.of());
    }

    private static PersonRow person(int number, String username, String rung, String position) {
        return new PersonRow(
                new PersonId(new UUID(0, number)), username, username, "Title", null, rung, position, false);
    }
}
