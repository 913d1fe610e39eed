package org.tallystick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Some of the packs that are shipped: to take in an agency takes seconds. */
final class Packs {

    static final Path SHIPPED = Path.of("../../tenants");

    private Packs() {}

    /** Copies them into the folder. */
    static Path only(Path folder, String... slugs) throws IOException {
        for (var slug : slugs) {
            try (var files = Files.walk(SHIPPED.resolve(slug))) {
                files.forEach(file -> copy(file, folder.resolve(SHIPPED.relativize(file))));
            }
        }
        return folder;
    }

    private static void copy(Path file, Path to) {
        try {
            Files.copy(file, to);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
