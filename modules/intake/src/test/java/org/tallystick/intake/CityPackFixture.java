package org.tallystick.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The pack of San Francisco, or of another city, without the policies of modules that intake does not know. */
final class CityPackFixture {

    private static final Path TENANTS = Path.of("../../tenants");

    private CityPackFixture() {}

    /** Copies it into the folder. */
    static Path in(Path folder) throws IOException {
        return in(folder, "san-francisco");
    }

    static Path in(Path folder, String slug) throws IOException {
        var shipped = TENANTS.resolve(slug);
        var pack = folder.resolve(slug);
        try (var files = Files.walk(shipped)) {
            files.filter(file -> isKnownHere(shipped, file)).forEach(file -> copy(shipped, file, pack));
        }
        return pack;
    }

    private static boolean isKnownHere(Path shipped, Path file) {
        var policies = shipped.resolve("policies");
        return !file.startsWith(policies)
                || file.equals(policies)
                || file.endsWith("import-acceptance.yaml")
                || file.endsWith("referral-eligibility.yaml");
    }

    private static void copy(Path shipped, Path file, Path pack) {
        try {
            var copied = pack.resolve(shipped.relativize(file).toString());
            if (Files.isDirectory(file)) Files.createDirectories(copied);
            else Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
