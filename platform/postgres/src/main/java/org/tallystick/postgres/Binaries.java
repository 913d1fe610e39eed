package org.tallystick.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's programs, unpacked once into the home folder. */
record Binaries(Path folder) {

    static Binaries unpackedIn(Path home) throws IOException {
        var archive = archive();
        var size = archive.openConnection().getContentLengthLong();
        var folder = home.resolve("postgres-" + size);
        if (!Files.isDirectory(folder)) unpack(archive, home, folder);
        return new Binaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static URL archive() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        var name = "/postgres-" + (os.contains("mac") ? "darwin" : os.contains("win") ? "windows" : "linux") + "-"
                + (arch.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
        var archive = Binaries.class.getResource(name);
        if (archive == null)
            throw new ServerUnavailable("No PostgreSQL for this machine (" + os + ", " + arch + ") is packed with us.");
        return archive;
    }

    private static void unpack(URL archive, Path home, Path folder) throws IOException {
        var half = home.resolve("postgres.unpacking");
        Folders.delete(half);
        Files.createDirectories(half);
        try (var in = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
            TarArchiveEntry entry;
            while ((entry = in.getNextEntry()) != null) {
                var target = half.resolve(entry.getName()).normalize();
                if (!target.startsWith(half)) throw new IOException("A file outside of its folder: " + entry.getName());
                put(in, entry, target);
            }
        }
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void put(TarArchiveInputStream in, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(in, target);
            if ((entry.getMode() & 0100) != 0 && Folders.hasPermissions(target)) {
                var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
                permissions.add(PosixFilePermission.OWNER_EXECUTE);
                Files.setPosixFilePermissions(target, permissions);
            }
        }
    }
}
