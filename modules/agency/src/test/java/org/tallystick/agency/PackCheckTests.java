package org.tallystick.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackCheckTests {

    @TempDir
    private Path folder;

    private PackFixture pack;

    @BeforeEach
    void copyTheExample() throws IOException {
        pack = PackFixture.in(folder);
    }

    @Test
    void the_example_is_sound() {
        assertThat(Packs.check(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            profile.yaml            | slug: example-county         | slug: Example             | slug: 3 to 40 letters a to z
            profile.yaml            | slug: example-county         | slug: ../b                | slug: 3 to 40 letters a to z
            profile.yaml            | slug: example-county         | slug: '"; drop schema'    | slug: 3 to 40 letters a to z
            profile.yaml            | slug: example-county         | slug: exаmple-county      | slug: 3 to 40 letters a to z
            profile.yaml            | slug: example-county         | slug: admin               | slug: "admin" is a word of the platform
            profile.yaml            | name: County of Example      | name: County of Ехample   | name: 3 to 80 Latin letters
            profile.yaml            | name: County of Example      | name: County of Ｅxample   | name: 3 to 80 Latin letters
            profile.yaml            | name: County of Example      | name: '"; drop schema'    | name: 3 to 80 Latin letters
            profile.yaml            | zone: America/Chicago        | zone: Chicago             | zone: a time zone such as
            profile.yaml            | color: "#35618e"             | color: blue               | color: six lower case hex digits
            profile.yaml            | numberPrefix: EX             | numberPrefix: example     | numberPrefix: 2 to 4 capital letters
            profile.yaml            | closeOfBusiness: "17:00"     | closeOfBusiness: five     | closeOfBusiness: a time in quotes
            profile.yaml            | shortName: Example County    | nickname: Example         | nickname: not a key here
            departments.yaml        | - code: LIBRARY              | - code: TREASURER         | code: "TREASURER" stands here twice
            departments.yaml        | code: LIBRARY                | code: library             | code: up to 32 capital letters
            debt-types.yaml         | department: TREASURER        | department: HARBOR        | department: "HARBOR" is none of
            debt-types.yaml         | nature: TAX                  | nature: LEVY              | nature: "LEVY" is none of
            debt-types.yaml         | {type: PENALTY, name: Penalty} | {type: TAX, name: Tax}  | type: "TAX" stands here twice
            codes/tenders.yaml      | table: tender                | table: Tender             | table: lower case letters
            policies/distribution.yaml | from: 2026-01-01          | from: New Year            | from: a date such as
            policies/distribution.yaml | kind: distribution        | kind:                     | kind: missing
            holidays.yaml           | calendar: us_il              | calendar: us_xx           | calendar: a state's calendar
            holidays.yaml           | date: 2026-11-27             | date: 2026-11-31          | date: a date such as
            """)
    void each_wrong_thing_is_named_with_its_file_and_line(String file, String old, String wrong, String reason)
            throws IOException {
        var line = pack.replace(file, old, wrong);

        assertThat(Packs.check(folder)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.reason()).startsWith(reason);
            if (!reason.endsWith("missing")) assertThat(problem.line()).isEqualTo(line);
        });
    }

    @Test
    void a_missing_key_is_named_with_the_line_of_its_entry() throws IOException {
        pack.replace("debt-types.yaml", "    fund: Library fund\n", "");

        assertThat(Packs.check(folder))
                .extracting(Problem::toString)
                .containsExactly("debt-types.yaml:17: fund: missing.");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        pack.delete("departments.yaml");

        assertThat(Packs.check(folder))
                .extracting(Problem::toString)
                .contains("departments.yaml: The file is missing.");
    }

    @Test
    void broken_yaml_is_named_with_its_line_and_the_rest_is_still_checked() throws IOException {
        pack.replace("holidays.yaml", "calendar: us_il", "calendar: [us_il");
        pack.replace("profile.yaml", "numberPrefix: EX", "numberPrefix: e");

        assertThat(Packs.check(folder)).extracting(Problem::file).contains("holidays.yaml", "profile.yaml");
        assertThat(Packs.check(folder))
                .anySatisfy(problem -> assertThat(problem.reason()).startsWith("Not YAML:"));
    }

    @Test
    void what_is_no_text_and_what_repeats_a_key_is_refused() throws IOException {
        pack.write("codes/tenders.yaml", (byte) 0xff, (byte) 0xfe, (byte) 0x00);
        pack.replace("profile.yaml", "numberPrefix: EX", "numberPrefix: EX\nnumberPrefix: EY");

        assertThat(Packs.check(folder))
                .extracting(Problem::reason)
                .contains("The file cannot be read as UTF-8 text.", "numberPrefix: the key stands twice.");
    }

    @Test
    void aliases_that_could_blow_up_a_small_file_are_refused() throws IOException {
        pack.replace("holidays.yaml", "closures:", "closures: &all\n  - *all\nmore:");

        assertThat(Packs.check(folder)).extracting(Problem::reason).contains("Aliases are not read; write it out.");
    }

    @Test
    void the_command_prints_each_problem_and_ends_with_one() throws IOException {
        pack.replace("profile.yaml", "numberPrefix: EX", "numberPrefix: e");
        var printed = new ByteArrayOutputStream();

        var ended =
                PackCheck.run(new String[] {folder.toString()}, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(ended).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("profile.yaml:17: numberPrefix: 2 to 4 capital letters are needed, such as SF.")
                .contains("slug: example-county is not what the folder is called, " + folder.getFileName())
                .contains("2 to correct.");
    }

    @Test
    void a_folder_that_is_not_there_is_said_so() {
        assertThat(Packs.check(folder.resolve("nowhere")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).isEqualTo("There is no such folder."));
    }
}
