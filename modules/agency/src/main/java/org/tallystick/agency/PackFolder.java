package org.tallystick.agency;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tallystick.policy.PolicyKind;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;

/** A pack on disk: its YAML files, read with line numbers, and the problems found while reading. */
public final class PackFolder {

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private PackFolder(Path folder) {
        this.folder = folder;
    }

    public static PackFolder of(Path folder) {
        return new PackFolder(folder);
    }

    public Path path() {
        return folder;
    }

    /** A file that every pack has; a problem when it is missing or no YAML mapping. */
    public PackNode file(String name) {
        if (Files.isRegularFile(folder.resolve(name))) return read(name);
        problem(new Problem(name, 0, "The file is missing."));
        return empty(name);
    }

    /** A file that a pack may leave out. */
    public Optional<PackNode> fileIfThere(String name) {
        return Files.isRegularFile(folder.resolve(name)) ? Optional.of(read(name)) : Optional.empty();
    }

    /** The YAML files of a sub-folder such as {@code policies}, by name. */
    public List<PackNode> filesOf(String subFolder) {
        if (!Files.isDirectory(folder.resolve(subFolder))) return List.of();
        try (var files = Files.list(folder.resolve(subFolder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .map(name -> read(subFolder + "/" + name))
                    .toList();
        } catch (IOException unreadable) {
            problem(new Problem(subFolder, 0, "The folder cannot be read: " + unreadable.getMessage()));
            return List.of();
        }
    }

    /** Notes what does not fit in the terms of each policy of this kind; asked by the module that obeys the kind. */
    public void checkPolicies(PolicyKind<?> kind) {
        for (var page : filesOf("policies"))
            if (kind.name().equals(page.textOrNull("kind")))
                page.child("terms").ifPresent(terms -> kind.check(terms.plain()).forEach(terms::problem));
    }

    /** Notes what does not fit in what each code of this table does; asked by the module that obeys the table. */
    public void checkCodes(String table, PolicyKind<?> does) {
        for (var page : filesOf("codes"))
            if (table.equals(page.textOrNull("table")))
                for (var code : page.list("codes")) {
                    var said = code.child("does");
                    said.ifPresentOrElse(
                            terms -> does.check(terms.plain()).forEach(terms::problem),
                            () -> does.check(Map.of()).forEach(code::problem));
                }
    }

    public void problem(Problem problem) {
        if (!problems.contains(problem)) problems.add(problem);
    }

    /** What was wrong so far, in the order of file and line. */
    public List<Problem> problems() {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }

    private PackNode read(String name) {
        try {
            return mappingOf(name, compose(name, Files.readString(folder.resolve(name), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            problem(new Problem(name, 0, "The file cannot be read as UTF-8 text."));
        } catch (MarkedYAMLException wrong) {
            var mark = wrong.getProblemMark();
            problem(new Problem(name, mark == null ? 0 : mark.getLine() + 1, "Not YAML: " + wrong.getProblem() + "."));
        } catch (YAMLException wrong) {
            problem(new Problem(name, 0, "Not YAML: " + wrong.getMessage() + "."));
        }
        return empty(name);
    }

    private PackNode mappingOf(String name, Node root) {
        if (root instanceof MappingNode mapping) return new PackNode(this, name, mapping);
        problem(new Problem(name, 1, "The file holds no keys with values."));
        return empty(name);
    }

    private Node compose(String name, String text) {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(20);
        for (var event : new Yaml(options).parse(new StringReader(text)))
            if (event instanceof AliasEvent alias) {
                problem(new Problem(name, alias.getStartMark().getLine() + 1, "Aliases are not read; write it out."));
                return empty(name).mapping();
            }
        return new Yaml(options).compose(new StringReader(text));
    }

    private PackNode empty(String name) {
        return new PackNode(this, name, new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK));
    }
}
