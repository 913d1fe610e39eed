package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DebtFactsTests {

    private static final Set<String> READY = Set.of("wi-court-debt", "sedgwick-delinquent-tax");

    @TempDir
    private Path folder;

    @Test
    void a_receivable_whose_amounts_contradict_each_other_is_taken_off_the_facts() throws IOException {
        courts();

        var set = DebtSets.in(folder, null, READY).getFirst();
        var expected = DebtFacts.of(set, Objects.requireNonNull(set.facts()));
        set.tidyUp();

        assertThat(set.mapping()).isEqualTo("wi-court-debt");
        assertThat(expected)
                .contains(
                        entry("rows", 5L),
                        entry("cases rows", 2L),
                        entry("rejected", 1L),
                        entry("levied", 300_00L),
                        entry("adjusted", -50_00L),
                        entry("moved", 0L),
                        entry("paid", 50_25L),
                        entry("balance", 199_75L),
                        entry("anomaly cases_without_dob", 1L));
    }

    private void courts() throws IOException {
        var set = Files.createDirectory(folder.resolve("wi-court-debt"));
        Files.writeString(set.resolve("cases.csv"), "county_no,case_no\n1,A\n1,B\n");
        Files.writeString(set.resolve("receivables.csv"), """
                county_no,case_no,rcvbl_no,type,amount_due,adjust,prob_amt,paid,balance_due
                1,A,1,R,300.0,-50.0,0.0,50.25,199.75
                1,A,2,R,5.00,0,1.00,0,3.00
                1,B,3,P,,,,,900.00
                """);
        Files.writeString(set.resolve("facts.json"), """
                {"rows": {"cases": 2, "receivables": 3},
                 "receivables_excluding_plan_rows": {"total_assessed_amount_due": 305.0, "total_adjust": -50.0,
                   "total_moved_to_probation_agent": 1.0, "total_paid": 50.25, "total_balance_due": 202.75},
                 "anomalies": {"R_or_S_rows_where_amount+adjust-prob-paid<>balance": 1, "cases_without_dob": 1,
                   "overpaid_total": 14449.0}}""");
    }

    @Test
    void a_file_whose_mapping_nobody_named_is_refused() throws IOException {
        var file = Files.writeString(folder.resolve("list.csv"), "A\n1\n");

        assertThatThrownBy(() -> DebtSets.in(file, null, READY))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("--mapping");
        assertThat(DebtSets.in(file, "sedgwick-delinquent-tax", READY)
                        .getFirst()
                        .file())
                .isEqualTo(file);
    }
}
