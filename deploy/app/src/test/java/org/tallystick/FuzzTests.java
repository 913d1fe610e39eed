package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tallystick.LiveInstallation.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tallystick.tenancy.Tenants;
import tools.jackson.databind.json.JsonMapper;

/** A sample of the long proof: damaged files of each sender, and a check that sees what it is there to see. */
class FuzzTests {

    private static final int FILES = 5;
    private static final int ROWS = 80;

    @TempDir
    Path folder;

    @BeforeAll
    static void every_sender_has_its_agency() {
        live().withEveryAgency();
    }

    @Test
    void damaged_rows_are_neither_lost_nor_doubled() throws IOException {
        long seed = System.nanoTime() & 0xffff_ffffL;
        System.out.println("damaged files of seed " + seed);
        var proof = new ProveFuzz(live().baseUrl(), DemoFile.read(live().home().resolve("demo.json"), ""), folder);

        for (int number = 0; number < FILES; number++) {
            var file = FuzzFile.of(seed, number, ROWS);
            assertThat(proof.bring(file).findings()).as(file.name()).isEmpty();
            assertThat(proof.bring(file).findings()).as(file.name() + " again").isEmpty();
        }
    }

    @Test
    void a_row_that_is_taken_out_of_the_database_is_missed() throws IOException {
        var proof = new ProveFuzz(live().baseUrl(), DemoFile.read(live().home().resolve("demo.json"), ""), folder);
        long seed = System.nanoTime() & 0xffff_ffffL;
        System.out.println("damaged file of seed " + seed);
        var file = FuzzFile.of(seed, 2, ROWS);
        assertThat(proof.bring(file).findings()).isEmpty();

        var agency = live().tenant(LiveInstallation.SAN_FRANCISCO);
        Tenants.run(
                agency,
                () -> assertThat(live().bean(JdbcClient.class)
                                .sql("""
                                delete from import_row
                                 where (import_id, row) = (select r.import_id, r.row from import_row r
                                                             join import i on i.id = r.import_id
                                                            where i.file_name = :file and r.outcome = 'REJECTED' limit 1)""")
                                .param("file", file.name())
                                .update())
                        .isEqualTo(1));

        assertThat(proof.bring(file).findings()).isNotEmpty();
    }

    @Test
    void the_same_seed_gives_the_same_file() {
        assertThat(FuzzFile.of(7, 3, 50)).isEqualTo(FuzzFile.of(7, 3, 50));
        assertThat(FuzzFile.of(8, 3, 50)).isNotEqualTo(FuzzFile.of(7, 3, 50));
    }

    @Test
    void a_row_that_is_lost_doubled_or_counted_wrongly_is_found() {
        var answer = """
                {"rows": 3, "created": 1, "matched": 0, "repeated": 1, "rejected": 1, "totals": {"balance": 1050}}""";
        var header = "Row,Account,Tax Account,2024 Amount Published\n";
        var created = header + "2,A-1,TX1,10.50\n";
        var repeated = "Row,Column,Value,Reason\n3,,,seen before\n";
        var rejected = "Row,Column,Value,Reason\n4,Owner,,blank\n";

        assertThat(findings(answer, created, repeated, rejected)).isEmpty();
        assertThat(findings(answer, header, repeated, rejected)).isNotEmpty();
        assertThat(findings(answer, created, repeated, "Row\n3,,,blank\n")).isNotEmpty();
        assertThat(findings(answer, created.replace("10.50", "10.51"), repeated, rejected))
                .isNotEmpty();
        assertThat(findings(answer, created.replace("10.50", "ten"), repeated, rejected))
                .isNotEmpty();
        assertThat(findings(answer.replace("\"rows\": 3", "\"rows\": 4"), created, repeated, rejected))
                .isNotEmpty();
    }

    private static List<String> findings(String answer, String created, String repeated, String rejected) {
        return FuzzCheck.findings(
                FuzzSender.TAXES,
                JsonMapper.shared().readTree(answer),
                Map.of("created", created, "repeated", repeated, "rejected", rejected, "matched", "Row\n"));
    }
}
