package org.tallystick;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is written for people leads somewhere: links, pictures, the names of tests and endpoints; and stays short. */
class DocsTests {

    private static final Path ROOT = Path.of("../..");
    private static final Path DOCS = ROOT.resolve("docs");
    private static final int LINES_OF_THE_README = 120;
    private static final int WORDS_OF_A_DECISION = 200;
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern ENDPOINT = Pattern.compile("`(?:[A-Z]+ )?(/[a-z][\\w{}/.-]*)(?:\\?[^`]*)?`");
    private static final Pattern PLACE_ON_A_MACHINE = Pattern.compile("/(?:tmp|root|home|work)/\\S+|localhost:\\d+");

    /** What stands in the last column besides: the long proofs and measurements of the script. */
    private static final Set<String> OF_THE_SCRIPT = Set.of("`bench claim`", "`prove approvals`");

    private static List<Path> pages = List.of();
    private static List<List<String>> capabilities = List.of();

    @BeforeAll
    static void read_all_pages() throws IOException {
        try (var docs = Files.walk(DOCS)) {
            pages = Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();
        }
        assertThat(pages).hasSizeGreaterThan(40);
        capabilities = read(DOCS.resolve("capabilities.md"))
                .lines()
                .filter(line -> line.matches("\\| [A-Z]\\d+ \\|.*"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static Set<String> missing(Pattern named, Path page, Predicate<String> isThere) {
        return named.matcher(read(page))
                .results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .filter(one -> !isThere.test(one))
                .map(one -> page.getFileName() + ": " + one)
                .collect(toSet());
    }

    @Test
    void every_link_and_every_picture_leads_to_a_file() {
        var nowhere = new TreeSet<String>();
        for (var page : pages)
            nowhere.addAll(missing(
                    LINK, page, link -> link.startsWith("https://") || Files.exists(page.resolveSibling(link))));
        assertThat(nowhere).isEmpty();
    }

    @Test
    void every_picture_stands_in_a_guide() throws IOException {
        var shown = pages.stream().map(DocsTests::read).toList();
        try (var pictures = Files.list(DOCS.resolve("guides/images"))) {
            assertThat(pictures.map(picture -> picture.getFileName().toString())
                            .filter(picture -> shown.stream().noneMatch(page -> page.contains("images/" + picture))))
                    .isEmpty();
        }
    }

    @Test
    void what_works_names_a_place_and_a_test_that_is_there() throws IOException {
        var tests = new TreeSet<>(OF_THE_SCRIPT);
        for (var part : List.of("platform", "modules", "deploy"))
            try (var modules = Files.list(ROOT.resolve(part))) {
                for (var sources : modules.map(one -> one.resolve("src/test/java"))
                        .filter(Files::isDirectory)
                        .toList()) tests.addAll(testsIn(sources));
            }
        assertThat(capabilities).hasSize(113);
        for (var row : capabilities) {
            assertThat(row.get(3)).as(row.get(1)).isIn("works", "begun", "not yet");
            assertThat(row.get(4).isEmpty()).as(row.get(1)).isEqualTo(row.get(3).equals("not yet"));
            if (!row.get(5).isEmpty())
                assertThat(tests).as(row.get(1)).contains(row.get(5).split(", "));
            assertThat(row.get(5).isEmpty()).as(row.get(1)).isEqualTo(row.get(3).equals("not yet"));
        }
    }

    private static Set<String> testsIn(Path sources) throws IOException {
        try (var files = Files.walk(sources)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("Tests.java"))
                    .map(file -> file.replace(".java", ""))
                    .collect(toSet());
        }
    }

    @Test
    void every_endpoint_that_is_named_is_described() {
        var described =
                JsonMapper.shared().readTree(read(DOCS.resolve("openapi.json"))).path("paths").properties().stream()
                        .map(path -> unnamed(path.getKey()))
                        .toList();
        assertThat(missing(
                        ENDPOINT,
                        DOCS.resolve("capabilities.md"),
                        path -> described.stream()
                                .anyMatch(one ->
                                        one.endsWith(unnamed(path)) || one.startsWith("/api/v1" + unnamed(path)))))
                .isEmpty();
    }

    private static String unnamed(String path) {
        return path.replaceAll("\\{\\w+}", "{}");
    }

    @Test
    void the_readme_and_the_decisions_are_short_and_no_page_names_a_place_on_a_machine() {
        assertThat(read(ROOT.resolve("README.md")).lines().count()).isLessThanOrEqualTo(LINES_OF_THE_README);
        var wrong = new TreeSet<String>();
        for (var page : pages) {
            if (page.startsWith(DOCS.resolve("decisions")) && read(page).split("\\s+").length > WORDS_OF_A_DECISION)
                wrong.add(page.getFileName() + " has more than " + WORDS_OF_A_DECISION + " words");
            wrong.addAll(missing(PLACE_ON_A_MACHINE, page, _ -> false));
        }
        assertThat(wrong).isEmpty();
    }
}
