package org.tallystick.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The matrix says which of its rows are in use; the modules' own words say whether that is so. */
class MatrixInUseTests {

    @Test
    void a_row_is_in_use_when_a_module_asks_for_one_of_its_actions() throws IOException {
        var words = Matrix.actions().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        var asked = Pattern.compile("\"(" + words + ")\"");
        var rows = new TreeSet<String>();
        try (var files = Files.walk(Path.of(".."))) {
            for (var file : files.filter(MatrixInUseTests::isOfAnotherModule).toList())
                asked.matcher(Files.readString(file)).results().forEach(found -> rows.add(rowOf(found.group(1))));
        }

        assertThat(Matrix.rowIds().stream().filter(Matrix::isInUse)).containsExactlyInAnyOrderElementsOf(rows);
    }

    private static boolean isOfAnotherModule(Path file) {
        return file.toString().endsWith(".java")
                && file.toString().contains("/src/main/")
                && !file.startsWith("../staff");
    }

    private static String rowOf(String action) {
        for (var row : Matrix.ROWS)
            for (var verb : Matrix.Verb.values()) if (row.action(verb).equals(action)) return row.id();
        throw new AssertionError(action);
    }
}
