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

    /** Clerk, officer, senior, supervisor, above; d = only by a recorded delegation, a number = up to so many dollars. */
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
            adjustment        -   P   PR     PA      -
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
            service-hours     P   X   X      AX      -
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

    @TestFactory
    Stream<DynamicTest> every_class_may_what_its_cell_says_and_nothing_more() {
        return COLUMNS.keySet().stream()
                .sorted()
                .flatMap(agency -> rows(agency).entrySet().stream()
                        .map(row -> DynamicTest.dynamicTest(
                                agency + ": " + row.getKey(), () -> check(agency, row.getKey(), row.getValue()))));
    }

    @Test
    void the_matrix_above_leaves_no_row_out() {
        assertThat(rows("chicago").keySet()).containsExactlyElementsOf(Matrix.rowIds());
    }

    private static Map<String, List<String>> rows(String agency) {
        var rows = new LinkedHashMap<String, List<String>>();
        for (var line : (DEFAULT + OTHERWISE.getOrDefault(agency, "")).lines().toList()) {
            var words = new ArrayList<>(List.of(line.strip().split(" +")));
            rows.put(words.removeFirst(), words);
        }
        return rows;
    }

    private static void check(String agency, String row, List<String> cells) {
        var ladder = LadderFixture.of(agency);
        var columns = COLUMNS.getOrDefault(agency, List.of());
        for (var i = 0; i < cells.size(); i++)
            if (!columns.get(i).isEmpty()) cell(ladder, columns.get(i), row, cells.get(i));
    }

    private static void cell(LadderFixture ladder, String position, String row, String cell) {
        var letters = cell.replaceAll("[^A-Z]", "");
        var dollars = cell.replaceAll("[^0-9]", "");
        for (var verb : Matrix.Verb.values()) {
            var what = position + " " + row + "." + verb.word();
            var question = Question.of(SOMEBODY, Matrix.done(row + "." + verb.word()));
            var within = question.amount(Money.of(dollars.isEmpty() ? "1.00" : dollars + ".00"));
            boolean lent = cell.endsWith("d") && verb == Matrix.Verb.EXECUTE;
            boolean said = letters.contains(verb.letter());
            if (lent) assertLent(ladder, position, within, what);
            else
                assertThat(ladder.mayOf(position, within, DAY))
                        .as(what)
                        .isInstanceOf(said ? Allowed.class : Refused.class);
            if (said && verb == Matrix.Verb.APPROVE && !dollars.isEmpty())
                assertThat(ladder.mayOf(position, question.amount(Money.of(dollars + ".01")), DAY)
                                .reason())
                        .as(what)
                        .contains(" up to $");
        }
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
