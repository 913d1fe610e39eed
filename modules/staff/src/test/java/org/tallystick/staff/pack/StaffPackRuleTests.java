package org.tallystick.staff.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tallystick.agency.Packs;
import org.tallystick.agency.Problem;

class StaffPackRuleTests {

    private static final Path EXAMPLE = Path.of("../../tenants/_example");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ladder.yaml      | rung: senior                 | rung: chief               | rung: "chief" is none of clerk
            ladder.yaml      | reportsTo: supervisor        | reportsTo: director       | reportsTo: there is no class "director"
            ladder.yaml      | leadsOver: [officer]         | leadsOver: [lead]         | leadsOver: a class cannot stand above itself
            ladder.yaml      | supervises: [clerk, officer, lead] | supervises: [chief] | supervises: there is no class "chief"
            ladder.yaml      | effective: 2001-07-01        | effective: 7/1/2001       | effective: a date such as
            ladder.yaml      | provisional: true            | provisional: maybe        | provisional: true or false
            positions.yaml   | class: clerk                 | class: chief              | class: "chief" is none of
            positions.yaml   | department: TREASURER        | department: HARBOR        | department: "HARBOR" is none of
            authorities.yaml | action: audit.read           | action: audit.write       | action: "audit.write" is none of
            authorities.yaml | limitCents: 500000           | limitCents: $5,000        | limitCents: a whole number
            authorities.yaml | limitCents: 500000           | limitCents: -1            | limitCents: a limit is not below zero
            authorities.yaml | debtTypes: [BOOK, PROPERTY_TAX] | debtTypes: [BOOKS]     | debtTypes: "BOOKS" is not in this pack
            authorities.yaml | people: [ex.baker]           | people: [ex.nobody]       | people: "ex.nobody" is not in this pack
            """)
    void each_wrong_thing_is_named_with_its_file_and_line(String file, String old, String wrong, String reason)
            throws IOException {
        copyTheExample();
        var line = replace(file, old, wrong);

        assertThat(Packs.check(folder)).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.reason()).startsWith(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            username: ex.clark        | username: ex.baker        | username: "ex.baker" is Sam Baker already.
            username: ex.clark        | username: Clark           | username: lower case words joined
            until: 2029-12-31         | until: 2019-12-31         | until: the end lies before the beginning.
            service: true             | service: false            | positions: one service position with one holder
            class: lead               | provisional: true         | positions: nobody holds class 1003 Senior Collections Officer.
            """)
    void who_sits_where_is_checked(String old, String wrong, String reason) throws IOException {
        copyTheExample();
        replace("positions.yaml", old, wrong);

        assertThat(Packs.check(folder))
                .anySatisfy(problem -> assertThat(problem.reason()).startsWith(reason));
    }

    @Test
    void an_authority_for_nobody_is_named() throws IOException {
        copyTheExample();
        replace("authorities.yaml", "action: audit.read\n    positions: [auditor]\n", "action: audit.read\n");

        assertThat(Packs.check(folder))
                .extracting(Problem::reason)
                .contains("classes, positions or people: at least one is needed.");
    }

    @Test
    void a_pack_without_an_administrator_or_an_auditor_is_named() throws IOException {
        copyTheExample();
        replace("authorities.yaml", "action: audit.read", "action: search.use");
        replace("authorities.yaml", "action: agency.administer", "action: search.use");

        assertThat(Packs.check(folder))
                .extracting(Problem::reason)
                .contains(
                        "authorities: nobody may read the audit trail.",
                        "authorities: nobody may administer the agency.");
    }

    private int replace(String file, String old, String wrong) throws IOException {
        var text = Files.readString(folder.resolve(file));
        var at = text.indexOf(old);
        assertThat(at).as("%s in %s", old, file).isNotNegative();
        Files.writeString(folder.resolve(file), text.substring(0, at) + wrong + text.substring(at + old.length()));
        return (int) text.substring(0, at).lines().count();
    }

    private void copyTheExample() throws IOException {
        try (var files = Files.walk(EXAMPLE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(EXAMPLE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
