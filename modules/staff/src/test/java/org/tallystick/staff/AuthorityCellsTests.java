package org.tallystick.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.staff.LadderFixture.DAY;
import static org.tallystick.staff.LadderFixture.SOMEBODY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tallystick.money.Money;
import org.tallystick.security.Permission.Allowed;
import org.tallystick.security.Permission.Refused;
import org.tallystick.security.Question;

class AuthorityCellsTests {

    private static final List<String> ACTIONS = List.of(
            "me.view",
            "search.use",
            "account.view",
            "drawer.open",
            "payment.take",
            "import.load",
            "import.accept",
            "audit.read",
            "agency.administer",
            "platform.operate");

    /** One row for each position, one column for each action in the order above; x = may. */
    private static final String SAN_FRANCISCO = """
            clerk          x x x x x x . . . .
            officer        x x x x x x x . . .
            senior-officer x x x x x x x . . .
            supervisor     x x x x x x x . . .
            director       x x x . . . . . . .
            controller     x x x . . . . . . .
            agency-admin   x x x . . . . . x .
            auditor        x x x . . . . x . .
            service        x x x x x x x . . .
            """;

    private static final String DENVER = """
            clerk                x x x x x x . . . .
            investigator         x x x . . x . . . .
            coordinator          x x x x x x x . . .
            coordinator-licenses x x x x x x x . . .
            coordinator-service  x x x x x x x . . .
            supervisor           x x x x x x x . . .
            judicial-officer     x x x . . . . . . .
            agency-admin         x x x . . . . . x .
            auditor              x x x . . . . x . .
            service              x x x x x x x . . .
            """;

    private static final String SAN_BERNARDINO = """
            account-representative        x x x x x x . . . .
            officer                       x x x x x x x . . .
            senior-officer                x x x x x x x . . .
            supervising-fiscal-technician x x x . . . x . . .
            agency-admin                  x x x . . . . . x .
            auditor                       x x x . . . . x . .
            service                       x x x x x x x . . .
            """;

    private static final String SAN_JOAQUIN = """
            entry            x x x x x x . . . .
            collection-clerk x x x x x x . . . .
            supervisor       x x x x x x x . . .
            manager          x x x . . . . . . .
            agency-admin     x x x . . . . . x .
            auditor          x x x . . . . x . .
            service          x x x x x x x . . .
            """;

    private static final String CHICAGO = """
            representative x x x x x x . . . .
            supervisor     x x x x x x x . . .
            comptroller    x x x . . . . . . .
            agency-admin   x x x . . . . . x .
            auditor        x x x . . . . x . .
            service        x x x x x x x . . .
            """;

    private static final Map<String, String> MATRICES = Map.of(
            "san-francisco", SAN_FRANCISCO,
            "denver-county-court", DENVER,
            "san-bernardino-county-fire", SAN_BERNARDINO,
            "san-joaquin-county", SAN_JOAQUIN,
            "chicago", CHICAGO);

    private static final Map<String, LadderFixture> PACKS =
            MATRICES.keySet().stream().collect(Collectors.toMap(one -> one, LadderFixture::of));

    static Stream<Arguments> cells() {
        return MATRICES.entrySet().stream().flatMap(one -> cells(one.getKey(), one.getValue()));
    }

    private static Stream<Arguments> cells(String pack, String matrix) {
        var cells = new ArrayList<Arguments>();
        for (var row : matrix.lines().toList()) {
            var words = new StringTokenizer(row);
            var position = words.nextToken();
            for (var action : ACTIONS)
                cells.add(Arguments.of(pack, position, action, words.nextToken().equals("x")));
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0}: {1} and {2}: {3}")
    @MethodSource("cells")
    void each_cell_of_the_matrix_is_as_written(String pack, String position, String action, boolean may) {
        assertThat(Objects.requireNonNull(PACKS.get(pack)).mayOf(position, action))
                .isInstanceOf(may ? Allowed.class : Refused.class);
    }

    @Test
    void the_matrix_above_leaves_no_position_out() {
        MATRICES.forEach(
                (pack, matrix) -> assertThat(LadderFixture.of(pack).pack().positions())
                        .as(pack)
                        .hasSameSizeAs(matrix.lines().toList()));
    }

    @Test
    void the_reason_names_the_class_by_whose_authority_it_is_done() {
        assertThat(LadderFixture.of("san-francisco").mayOf("officer", "payment.take"))
                .isEqualTo(new Allowed("4306 Collections Officer may take payments at the counter."));
    }

    @Test
    void a_refusal_says_who_may_and_what_the_asker_holds() {
        assertThat(LadderFixture.of("denver-county-court")
                        .mayOf("investigator", "import.accept")
                        .reason())
                .isEqualTo(
                        "Only CN3482 Court Collections Coordinator, Supervisor (title to be confirmed) and Service of"
                                + " the agency's programs may accept imports; you hold Collections Investigator.");
        assertThat(LadderFixture.of("san-francisco")
                        .mayOf("agency-admin", "platform.operate")
                        .reason())
                .startsWith("Nobody at this agency may ");
    }

    @Test
    void a_coordinator_supervises_nobody_and_a_senior_leads_without_supervising() {
        var denver = LadderFixture.of("denver-county-court");
        var sanFrancisco = LadderFixture.of("san-francisco");

        assertThat(denver.jobClass("CN3482").supervises()).isEmpty();
        assertThat(denver.jobClass("CN3482").leadsOver()).isEmpty();
        assertThat(sanFrancisco.jobClass("4308").supervises()).isEmpty();
        assertThat(sanFrancisco.jobClass("4308").leadsOver()).containsExactly("4306");
        assertThat(sanFrancisco.jobClass("4366").supervises()).contains("4306", "4308");
    }

    @Test
    void what_a_class_may_do_does_not_follow_from_its_rung() {
        var denver = LadderFixture.of("denver-county-court");

        assertThat(denver.jobClass("investigator").rung()).isEqualTo("officer");
        assertThat(denver.jobClass("clerk").rung()).isEqualTo("clerk");
        assertThat(denver.mayOf("investigator", "payment.take")).isInstanceOf(Refused.class);
        assertThat(denver.mayOf("clerk", "payment.take")).isInstanceOf(Allowed.class);
    }

    @Test
    void a_limit_a_debt_type_and_a_department_bind_together() {
        var example = LadderFixture.of("_example");
        var question = Question.of(SOMEBODY, "payment.take").debtType("BOOK").department("LIBRARY");

        assertThat(example.mayOf("clerk", question.amount(Money.of("5000.00")), DAY))
                .isEqualTo(
                        new Allowed("1001 Collections Clerk may take payments at the counter for debts of type BOOK of"
                                + " department LIBRARY up to $5,000.00."));
        assertThat(example.mayOf("clerk", question.amount(Money.of("5000.01")), DAY)
                        .reason())
                .endsWith("up to $5,000.00; this is $5,000.01.");
        assertThat(example.mayOf("clerk", question, DAY)).isInstanceOf(Refused.class);
        assertThat(example.mayOf("officer", question.amount(Money.of("5000.01")), DAY))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void a_limited_authority_opens_the_door_and_no_more() {
        var example = LadderFixture.of("_example");
        var door = new Question(SOMEBODY, "payment.take", null, null, null, List.of(), true);

        assertThat(example.mayOf("clerk", door, DAY)).isInstanceOf(Allowed.class);
        assertThat(example.mayOf("clerk", Question.of(SOMEBODY, "payment.take"), DAY))
                .isInstanceOf(Refused.class);
        assertThat(example.mayOf("auditor", door, DAY)).isInstanceOf(Refused.class);
    }

    @Test
    void an_authority_counts_on_its_first_and_its_last_day_only_and_between() {
        var example = LadderFixture.of("_example");
        var question = Question.of(SOMEBODY, "payment.take")
                .debtType("BOOK")
                .department("LIBRARY")
                .amount(Money.of("1.00"));

        assertThat(example.mayOf("clerk", question, LocalDate.of(2026, 1, 1))).isInstanceOf(Allowed.class);
        assertThat(example.mayOf("clerk", question, LocalDate.of(2030, 12, 31))).isInstanceOf(Allowed.class);
        assertThat(example.mayOf("clerk", question, LocalDate.of(2025, 12, 31))).isInstanceOf(Refused.class);
        assertThat(example.mayOf("clerk", question, LocalDate.of(2031, 1, 1))).isInstanceOf(Refused.class);
    }

    @Test
    void who_holds_no_position_today_may_nothing() {
        var grants = LadderFixture.of("san-francisco").pack().grants();

        assertThat(new Decision(new Decision.Asked("somebody", null, List.of()), grants, List.of(), Grant::holder)
                        .on(Question.of(SOMEBODY, "me.view")))
                .isEqualTo(new Refused("You hold no position at this agency today."));
    }
}
