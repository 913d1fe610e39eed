package org.tallystick;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The numbers of the house: how long files and methods are, how much is hidden, and words we do without. */
class HouseRulesTests {

    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 50;
    private static final int PUBLIC_TYPES_OF_A_MODULE = 17;
    private static final int FILES_OF_A_MODULE = 60;
    private static final Pattern TYPE = Pattern.compile(
            "^(public )?(?:abstract |final |sealed |non-sealed )*(?:class|record|interface|enum|@interface) (\\w+)",
            Pattern.MULTILINE);
    private static final Pattern METHOD = Pattern.compile("^ {4}(?! )[^=;\"]*\\)[^=;\"]*\\{$");
    private static final Pattern BANNED_NAME = Pattern.compile(
            "(Manager|Helper|Util|Utils|Impl|Processor|Handler|Info|Data|Dto|Vo|Bean)$|^(Abstract|Base|Default)[A-Z]");

    private record Source(String module, Path file, String text) {
        String name() {
            return file.getFileName().toString().replace(".java", "");
        }

        int lines() {
            return (int) text.lines().count();
        }

        List<Integer> methodLengths() {
            var lengths = new ArrayList<Integer>();
            var start = -1;
            var lines = text.lines().toList();
            for (var i = 0; i < lines.size(); i++) {
                if (start < 0 && METHOD.matcher(lines.get(i)).find()) start = i;
                if (start >= 0 && lines.get(i).equals("    }")) {
                    lengths.add(i - start + 1);
                    start = -1;
                }
            }
            return lengths;
        }
    }

    private static List<Source> sources = List.of();

    @BeforeAll
    static void read_all_sources() throws IOException {
        var root = Path.of("../..").toRealPath();
        var found = new ArrayList<Source>();
        for (var part : List.of("platform", "modules", "deploy")) {
            try (var files = Files.walk(root.resolve(part))) {
                for (var file : files.filter(HouseRulesTests::isMainSource).toList())
                    found.add(new Source(root.relativize(file).subpath(0, 2).toString(), file, Files.readString(file)));
            }
        }
        sources = List.copyOf(found);
    }

    private static boolean isMainSource(Path file) {
        return file.toString().contains("src/main/java") && file.toString().endsWith(".java");
    }

    @Test
    void files_and_methods_are_short() {
        var tooLong = new ArrayList<String>();
        for (var source : sources) {
            if (source.lines() > LONGEST_FILE) tooLong.add(source.name() + " has " + source.lines() + " lines");
            for (var length : source.methodLengths())
                if (length > LONGEST_METHOD) tooLong.add(source.name() + " has a method of " + length + " lines");
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void names_say_what_a_thing_is() {
        assertThat(sources.stream()
                        .map(Source::name)
                        .filter(name -> BANNED_NAME.matcher(name).find()))
                .isEmpty();
    }

    @Test
    void nothing_is_left_unfinished_or_caught_blindly() {
        assertThat(sources.stream()
                        .filter(source -> Pattern.compile("TODO|FIXME|XXX|UnsupportedOperationException")
                                .matcher(source.text())
                                .find())
                        .map(Source::name))
                .isEmpty();
        assertThat(sources.stream()
                        .filter(source -> source.text().contains("catch (Exception "))
                        .map(source -> source.module() + " " + source.name()))
                .hasSizeLessThanOrEqualTo(3)
                .allSatisfy(place -> assertThat(place).startsWith("platform"));
    }

    /** A form that does not say what it is about, or that it forgets, would show to one what was typed about another. */
    @Test
    void every_form_says_what_it_is_about() {
        var silent = new ArrayList<String>();
        for (var source : sources) {
            var forms = source.text().split("new FormDialog\\(", -1);
            for (int i = 1; i < forms.length; i++)
                if (!forms[i].matches("(?s).*?\\.(about|aboutTheScreen|forgetting)\\(.*"))
                    silent.add(source.name() + ", form " + i);
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void every_package_is_null_marked() throws IOException {
        var unmarked = new ArrayList<Path>();
        for (var folder : sources.stream()
                .map(source -> source.file().getParent())
                .distinct()
                .toList()) {
            var door = folder.resolve("package-info.java");
            if (!Files.exists(door) || !Files.readString(door).contains("@NullMarked")) unmarked.add(folder);
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void modules_are_small_and_hide_most_of_what_they_have() {
        var report = new TreeMap<String, String>();
        var tooOpen = new ArrayList<String>();
        for (var module : sources.stream().map(Source::module).distinct().toList()) {
            var own = sources.stream()
                    .filter(source -> source.module().equals(module))
                    .toList();
            var open = own.stream().filter(HouseRulesTests::isPublic).count();
            report.put(module, "%3d files, %2d public, longest file %3d".formatted(own.size(), open, longest(own)));
            if (open > PUBLIC_TYPES_OF_A_MODULE) tooOpen.add(module + " shows " + open + " types");
            if (own.size() > FILES_OF_A_MODULE) tooOpen.add(module + " has " + own.size() + " files");
        }
        report.forEach((module, line) -> System.out.printf("%-20s %s%n", module, line));
        System.out.printf("files: median %d, 95th percentile %d lines%n", percentile(50), percentile(95));
        tooOpen.forEach(line -> System.out.println("over the house's number: " + line));
        assertThat(report).isNotEmpty();
    }

    private static boolean isPublic(Source source) {
        var type = TYPE.matcher(source.text());
        return type.find() && type.group(1) != null;
    }

    private static int longest(Collection<Source> some) {
        return some.stream().mapToInt(Source::lines).max().orElse(0);
    }

    private static int percentile(int percent) {
        var lengths = sources.stream().map(Source::lines).sorted().toList();
        return lengths.get(Math.min(lengths.size() - 1, lengths.size() * percent / 100));
    }
}
