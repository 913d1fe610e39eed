package org.tallystick.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.staff.LadderFixture.DAY;
import static org.tallystick.staff.LadderFixture.SOMEBODY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tallystick.money.Money;
import org.tallystick.security.InPlaceOf;
import org.tallystick.security.Permission.Allowed;
import org.tallystick.security.Permission.Refused;
import org.tallystick.security.Question;

/** The default approval matrix, cell by cell, against what each class of the five agencies may do. */
class ApprovalMatrixTests {

    private static final Money A_LOT = Money.of("98765432.10");

    /**
     * Clerk, officer, senior, supervisor, above; d = only by a recorded delegation, a number = up to so many dollars. What it
     * says of others stands in {@link #BESIDE}, and who consents besides in the policy of approvals.
     */
    private static final String DEFAULT = """
            contact           X   X   X      X       -
            plan              P   X   X      X       -
            plan-exception    P   R   A5000  A25000  A
            stay              -   P   X      X       A
            ability-to-pay    P   X   A      A       A
            waiver            P   R   A200   A       A
            settlement        -   R   R      A2500   A
            refund            P   P   R      A1000   AX
            misapplied        P   P   R      A       X
            adjustment        -   P   R      A       -
            instrument        -   P   R      A       -
            lien              P   P   R      A       X
            order-to-examine  -   P   R      A       -
            small-claims      -   P   R      A       -
            appearance        -   Xd  Xd     Xd      -
            garnishment       -   P   R      R       A
            enforcement       -   P   R      F       A
            intercept         P   P   R      A       -
            dmv-hold          P   P   X      X       -
            clearance         X   X   X      X       -
            clearance-special P   P   R      A       -
            placement         -   P   R      A       A
            uncollectible     -   R   R      A       -
            write-off         -   -   P      R       A
            service-hours     P   X   X      A       -
            rules             -   -   P      R       A
            direction         -   -   X      X       -
            personnel         -   -   -      P       A
            """;

    /** Which position sits in which column; a column may be empty. */
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "san-francisco", List.of("clerk", "officer", "senior-officer", "supervisor", "director"),
            "san-bernardino-county-fire",
                    List.of("account-representative", "officer", "", "senior-officer", "supervising-fiscal-technician"),
            "san-joaquin-county", List.of("entry", "collection-clerk", "", "supervisor", "manager"),
            "chicago", List.of("representative", "", "", "supervisor", "comptroller"),
            "denver-county-court", List.of("clerk", "investigator", "coordinator", "supervisor", "judicial-officer"));

    /** Where all packs give more: who finds a check that came back asks, and who approves hours over a limit credits others. */
    private static final String MORE = """
            adjustment        -   P   PR     PA      -
            service-hours     P   X   X      AX      -
            """;

    /** Where an agency's own law or class specification says something else. */
    private static final Map<String, String> OTHERWISE =
            Map.of("san-francisco", """
                    settlement        -   R   R      R       R
                    placement         -   P   R      R       A10000
                    """, "chicago", """
                    adjustment        P   -   -      PA      -
                    """, "denver-county-court", """
                    plan-exception    P   R   R      R       A
                    garnishment       -   P   RXd    R       A
                    dmv-hold          P   P   P      X       A
                    service-hours     P   P   P      AX      -
                    direction         -   -   -      X       -
                    refund            P   P   R      A1000   -
                    misapplied        P   P   R      A       -
                    lien              P   P   R      A       -
                    placement         -   P   R      A       -
                    write-off         -   -   P      R       -
                    rules             -   -   P      R       -
                    personnel         -   -   -      P       -
                    """);

    /** What stands in a column without sitting in it has the cells of that column, and these instead. */
    private static final Map<String, String> LIKE =
            Map.of("coordinator-licenses", "coordinator", "coordinator-service", "coordinator");

    /** Positions outside of the columns, at every agency that has them; all of their other cells are empty. */
    private static final String BESIDE = """
            agency-admin          rules          X
            service               contact        X
            controller            settlement     A
            controller            write-off      A
            coordinator-licenses  dmv-hold       PX
            coordinator-service   service-hours  PX
            """;

    @TestFactory
    Stream<DynamicTest> every_position_may_what_its_cell_says_and_nothing_more() {
        return COLUMNS.keySet().stream().sorted().flatMap(agency -> {
            var ladder = LadderFixture.of(agency);
            return rows(agency).entrySet().stream()
                    .map(row -> DynamicTest.dynamicTest(agency + ": " + row.getKey(), () -> {
                        for (var position : ladder.pack().positions())
                            cell(ladder, position.key(), row.getKey(), cellOf(agency, position.key(), row));
                    }));
        });
    }

    @Test
    void the_matrix_above_leaves_no_row_and_no_column_out() {
        assertThat(rows("chicago").keySet()).containsExactlyElementsOf(Matrix.rowIds());
        COLUMNS.forEach((agency, columns) -> assertThat(
                        LadderFixture.of(agency).pack().positions().stream().map(position -> position.key()))
                .as(agency)
                .containsAll(columns.stream().filter(one -> !one.isEmpty()).toList()));
    }

    private static Map<String, List<String>> rows(String agency) {
        var rows = new LinkedHashMap<String, List<String>>();
        for (var line :
                (DEFAULT + MORE + OTHERWISE.getOrDefault(agency, "")).lines().toList()) {
            var words = new ArrayList<>(List.of(line.strip().split(" +")));
            rows.put(words.removeFirst(), words);
        }
        return rows;
    }

    private static String cellOf(String agency, String position, Map.Entry<String, List<String>> row) {
        var own = BESIDE.lines()
                .map(line -> line.strip().split(" +"))
                .filter(words -> words[0].equals(position) && words[1].equals(row.getKey()))
                .findFirst();
        if (own.isPresent()) return own.get()[2];
        var column = COLUMNS.getOrDefault(agency, List.of()).indexOf(LIKE.getOrDefault(position, position));
        return column < 0 ? "-" : row.getValue().get(column);
    }

    private static void cell(LadderFixture ladder, String position, String row, String cell) {
        var letters = cell.replaceAll("[^A-Z]", "");
        var dollars = cell.replaceAll("[^0-9]", "");
        for (var verb : Matrix.Verb.values()) {
            var what = position + " " + row + "." + verb.word();
            var question = Question.of(SOMEBODY, Matrix.done(row + "." + verb.word()));
            if (!letters.contains(verb.letter())) {
                var everyCase = new Question(SOMEBODY, question.action(), null, null, null, List.of(), true);
                assertThat(ladder.mayOf(position, everyCase, DAY)).as(what).isInstanceOf(Refused.class);
            } else if (cell.endsWith("d") && verb == Matrix.Verb.EXECUTE) {
                assertLent(ladder, position, question.amount(A_LOT), what);
            } else if (dollars.isEmpty() || verb != Matrix.Verb.APPROVE) {
                assertThat(ladder.mayOf(position, question, DAY)).as(what).isInstanceOf(Allowed.class);
                assertThat(ladder.mayOf(position, question.amount(A_LOT), DAY))
                        .as(what + " of any amount")
                        .isInstanceOf(Allowed.class);
            } else assertUpTo(dollars, ladder, position, question, what);
        }
    }

    private static void assertUpTo(
            String dollars, LadderFixture ladder, String position, Question question, String what) {
        assertThat(ladder.mayOf(position, question.amount(Money.of(dollars + ".00")), DAY))
                .as(what)
                .isInstanceOf(Allowed.class);
        var over = ladder.mayOf(position, question.amount(Money.of(dollars + ".01")), DAY);
        assertThat(over).as(what).isInstanceOf(Refused.class);
        assertThat(over.reason()).as(what).contains(" up to $");
        assertThat(ladder.mayOf(position, question, DAY).reason()).as(what).endsWith("; say the amount.");
    }

    private static void assertLent(LadderFixture ladder, String position, Question question, String what) {
        var answer = ladder.mayOf(position, question, DAY);
        if (ladder.pack().delegations().isEmpty() || !question.action().startsWith("garnishment"))
            assertThat(answer.reason()).as(what).endsWith("only by a delegation; none in force today covers this.");
        else assertThat(answer).as(what).isInstanceOf(Allowed.class);
    }

    @Test
    void san_bernardinos_senior_supervises_and_recommends_finally_but_does_not_decide() {
        var fire = LadderFixture.of("san-bernardino-county-fire");

        assertThat(fire.jobClass("40034").title()).startsWith("Senior");
        assertThat(fire.jobClass("40034").rung()).isEqualTo("supervisor");
        assertThat(fire.jobClass("40034").supervises()).containsExactly("officer");
        assertThat(fire.mayOf("senior-officer", "enforcement.recommend-finally"))
                .isInstanceOf(Allowed.class);
        assertThat(fire.mayOf("senior-officer", "enforcement.approve").reason())
                .isEqualTo("Only Supervising Fiscal Technician II may approve changes of enforcement; you hold 40034"
                        + " Senior Collections Officer.");
        assertThat(fire.mayOf("officer", "enforcement.recommend-finally")).isInstanceOf(Refused.class);
    }

    @Test
    void san_franciscos_senior_leads_and_does_not_evaluate() {
        var city = LadderFixture.of("san-francisco");

        assertThat(city.jobClass("4308").leadsOver()).containsExactly("4306");
        assertThat(city.mayOf("senior-officer", "direction.execute")).isInstanceOf(Allowed.class);
        assertThat(city.mayOf("senior-officer", "personnel.prepare").reason())
                .isEqualTo("Only 4366 Collection Supervisor may prepare evaluations; you hold 4308 Senior Collections"
                        + " Officer.");
        assertThat(city.mayOf("officer", "direction.execute")).isInstanceOf(Refused.class);
    }

    @Test
    void san_joaquins_clerk_takes_liens_prepares_legal_cases_and_recommends_write_off() {
        var county = LadderFixture.of("san-joaquin-county");

        for (var action : List.of(
                "ability-to-pay.execute",
                "plan.execute",
                "instrument.prepare",
                "lien.prepare",
                "order-to-examine.prepare",
                "small-claims.prepare",
                "uncollectible.recommend"))
            assertThat(county.mayOf("collection-clerk", action)).as(action).isInstanceOf(Allowed.class);
        assertThat(county.mayOf("collection-clerk", "write-off.recommend")).isInstanceOf(Refused.class);
        assertThat(county.mayOf("entry", "instrument.prepare")).isInstanceOf(Refused.class);
    }

    @Test
    void chicagos_representative_prepares_waivers_refunds_and_liens_and_decides_none() {
        var chicago = LadderFixture.of("chicago");

        for (var row : List.of("ability-to-pay", "waiver", "refund", "lien", "misapplied", "intercept")) {
            assertThat(chicago.mayOf("representative", row + ".prepare"))
                    .as(row)
                    .isInstanceOf(Allowed.class);
            for (var verb : List.of("recommend", "approve", "execute"))
                assertThat(chicago.mayOf("representative", row + "." + verb))
                        .as(row)
                        .isInstanceOf(Refused.class);
        }
    }

    @Test
    void denvers_coordinator_attaches_earnings_by_the_judges_document_and_only_while_it_lasts() {
        var court = LadderFixture.of("denver-county-court");
        var attach = Question.of(SOMEBODY, "garnishment.execute").amount(Money.of("100.00"));

        assertThat(court.mayOf("coordinator", attach, DAY))
                .isEqualTo(new Allowed(
                        "CN3482 Court Collections Coordinator may approve attachments of earnings by"
                                + " delegation JD-2026-01 of the presiding judge (Standing order 2026-01, made up for the"
                                + " demo), until Dec 31, 2026.",
                        new InPlaceOf(null, "the presiding judge", "JD-2026-01", LocalDate.of(2026, 12, 31))));
        assertThat(court.mayOf("coordinator", attach, LocalDate.of(2027, 1, 1)).reason())
                .endsWith("only by a delegation; none in force today covers this.");
        assertThat(court.mayOf("supervisor", attach, DAY)).isInstanceOf(Refused.class);
        assertThat(court.jobClass("CN3482").supervises()).isEmpty();
        assertThat(court.mayOf("coordinator", "personnel.prepare")).isInstanceOf(Refused.class);
    }

    @Test
    void what_denvers_specification_gives_by_position_goes_with_the_position() {
        var court = LadderFixture.of("denver-county-court");

        assertThat(court.mayOf("coordinator-licenses", "dmv-hold.execute")).isInstanceOf(Allowed.class);
        assertThat(court.mayOf("coordinator-service", "service-hours.execute")).isInstanceOf(Allowed.class);
        assertThat(court.mayOf("coordinator", "dmv-hold.execute")).isInstanceOf(Refused.class);
        assertThat(court.mayOf("coordinator", "service-hours.execute")).isInstanceOf(Refused.class);
    }
}
