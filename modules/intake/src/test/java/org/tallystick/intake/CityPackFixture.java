package org.tallystick.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The pack of San Francisco without the policies of modules that intake does not know. */
final class CityPackFixture {

    private static final Path SHIPPED = Path.of("../../tenants/san-francisco");

    private CityPackFixture() {}

    /** Copies it into the folder. */
    static Path in(Path folder) throws IOException {
        var pack = folder.resolve("san-francisco");
        try (var files = Files.walk(SHIPPED)) {
            files.filter(CityPackFixture::isKnownHere).forEach(file -> copy(file, pack));
        }
        return pack;
    }

    private static boolean isKnownHere(Path file) {
        var policies = SHIPPED.resolve("policies");
        return !file.startsWith(policies) || file.equals(policies) || file.endsWith("import-acceptance.yaml");
    }

    private static void copy(Path file, Path pack) {
        try {
            var copied = pack.resolve(SHIPPED.relativize(file).toString());
            if (Files.isDirectory(file)) Files.createDirectories(copied);
            else Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
