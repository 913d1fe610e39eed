package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A module's SQL names only its own tables; a foreign key may point down to the tables of lower modules. */
class SqlTests {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");
    private static final Pattern CREATED = Pattern.compile("create (?:table|view) (\\w+)");
    private static final Pattern REFERENCED = Pattern.compile("references (\\w+)");
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\bfrom|\\bjoin|\\binto|\\bupdate|\\btruncate|\\btable|\\bindex \\w+ on|\\bafter insert on) (\\w+)");
    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?\\*/|^\\s*//[^\\n]*", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("\\b(?:select|insert into|update|delete from|join|from) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOCK =
            Pattern.compile("\\bnow\\(|\\bcurrent_(?:date|time|timestamp)\\b|\\blocaltime|clock_timestamp");

    private record Sql(String module, Path file, String text) {}

    private static List<String> modules = List.of();
    private static final List<Sql> migrations = new ArrayList<>();
    private static final List<Sql> statements = new ArrayList<>();
    private static final Map<String, String> owners = new HashMap<>();

    @BeforeAll
    static void read_all_sql() throws IOException {
        modules = MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        for (var module : modules) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                for (var file : files.filter(Files::isRegularFile).toList()) read(module, file);
            }
        }
        for (var migration : migrations)
            CREATED.matcher(migration.text())
                    .results()
                    .forEach(table -> owners.put(table.group(1), migration.module()));
    }

    private static void read(String module, Path file) throws IOException {
        var name = file.getFileName().toString();
        if (name.endsWith(".sql"))
            migrations.add(new Sql(module, file, Files.readString(file).replaceAll("--[^\\n]*", "")));
        if (!name.endsWith(".java")) return;
        var code = COMMENT.matcher(Files.readString(file)).replaceAll("");
        LITERAL.matcher(code)
                .results()
                .map(literal -> literal.group(1) == null ? literal.group(2) : literal.group(1))
                .filter(text -> STATEMENT.matcher(text).find())
                .forEach(text -> statements.add(new Sql(module, file, text)));
    }

    @Test
    void every_module_with_tables_is_seen() {
        assertThat(owners)
                .containsEntry("tenant", "platform/tenancy")
                .containsEntry("charge_balance", "modules/ledger")
                .containsEntry("payment", "modules/payments");
        assertThat(statements).hasSizeGreaterThan(50);
    }

    @Test
    void a_module_names_only_its_own_tables() {
        assertThat(foreign(NAMED, migrations)).isEmpty();
        assertThat(foreign(NAMED, statements)).isEmpty();
    }

    @Test
    void a_foreign_key_points_down() {
        var up = migrations.stream()
                .flatMap(migration -> REFERENCED
                        .matcher(migration.text())
                        .results()
                        .map(table -> owners.get(table.group(1)))
                        .filter(owner -> owner == null || modules.indexOf(owner) > modules.indexOf(migration.module()))
                        .map(owner -> migration.file().getFileName() + " points up or nowhere: " + owner));
        assertThat(up).isEmpty();
    }

    @Test
    void the_database_is_never_asked_for_the_time_of_money() {
        assertThat(List.of(migrations, statements))
                .flatMap(sql -> sql)
                .filteredOn(sql -> sql.module().startsWith("modules/"))
                .filteredOn(sql -> CLOCK.matcher(sql.text()).find())
                .isEmpty();
    }

    private static List<String> foreign(Pattern naming, List<Sql> texts) {
        return texts.stream()
                .flatMap(sql -> naming.matcher(sql.text())
                        .results()
                        .map(table -> table.group(1))
                        .filter(table -> !sql.module().equals(owners.getOrDefault(table, sql.module())))
                        .map(table -> sql.module() + " names " + table + " of " + owners.get(table) + " in "
                                + sql.file().getFileName()))
                .toList();
    }
}
