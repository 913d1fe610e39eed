package org.tallystick.agency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A copy of the example pack in which a test spoils one thing. */
final class PackFixture {

    static final Path EXAMPLE = Path.of("../../tenants/_example");

    private final Path folder;

    private PackFixture(Path folder) {
        this.folder = folder;
    }

    static PackFixture in(Path folder) throws IOException {
        try (var files = Files.walk(EXAMPLE)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(EXAMPLE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return new PackFixture(folder);
    }

    /** A copy that was made before. */
    static PackFixture at(Path folder) {
        return new PackFixture(folder);
    }

    /** Replaces a piece of text that must be there, and tells the line on which it began. */
    int replace(String file, String old, String replacement) throws IOException {
        var text = Files.readString(folder.resolve(file));
        var at = text.indexOf(old);
        if (at < 0) throw new IllegalArgumentException(file + " has no " + old);
        Files.writeString(folder.resolve(file), text.replaceFirst(Pattern.quote(old), replacement));
        return (int) text.substring(0, at).lines().count() + (text.charAt(at - 1) == '\n' ? 1 : 0);
    }

    void delete(String file) throws IOException {
        Files.delete(folder.resolve(file));
    }

    /** The files of a sub-folder, which belong to the modules above. */
    void deleteAll(String subFolder) throws IOException {
        try (var files = Files.list(folder.resolve(subFolder))) {
            for (var file : files.toList()) Files.delete(file);
        }
    }

    void write(String file, byte... content) throws IOException {
        Files.write(folder.resolve(file), content);
    }
}
