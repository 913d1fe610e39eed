package org.tallystick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The folder in which an installation keeps its database, its files and its one secret. */
record Home(Path folder) {

    private static final long SPACE_NEEDED_BYTES = 300L << 20;

    static Home at(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", ""));
        } catch (IOException _) {
            throw new StartRefused("The home folder " + folder + " cannot be written to. Choose another with --home.");
        }
        try {
            var free = Files.getFileStore(folder).getUsableSpace();
            if (free < SPACE_NEEDED_BYTES)
                throw new StartRefused("The disk of " + folder + " has only " + (free >> 20)
                        + " MB left; 300 MB are needed. Make room or choose another folder with --home.");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return new Home(folder);
    }

    Path files() {
        return folder.resolve("files");
    }

    Path demoFile() {
        return folder.resolve("demo.json");
    }

    /** The secret from which every password of the installation is derived; made once, readable by its owner alone. */
    String masterSecret() {
        var file = folder.resolve("master-secret");
        try {
            if (!Files.exists(file)) writePrivately(file, randomSecret());
            return Files.readString(file).strip();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static void writePrivately(Path file, String text) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "new", "", ownerOnly);
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String randomSecret() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
