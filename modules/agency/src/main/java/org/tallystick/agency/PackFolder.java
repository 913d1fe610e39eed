package org.tallystick.agency;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        throw new UnsupportedOperationException(name);
    }

    /** A file that a pack may leave out. */
    public Optional<PackNode> fileIfThere(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** The YAML files of a sub-folder such as {@code policies}, by name. */
    public List<PackNode> filesOf(String subFolder) {
        throw new UnsupportedOperationException(subFolder);
    }

    public void problem(Problem problem) {
        problems.add(problem);
    }

    /** What was wrong so far, in the order of file and line. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
