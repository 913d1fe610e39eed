package org.tallystick.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tallystick.intake.reading.FileRefused;
import org.tallystick.tables.Table;
import org.tallystick.tables.TableFile;
import org.tallystick.tables.TableReader;
import org.tallystick.tables.TableRefused;
import org.tallystick.tenancy.Tenants;

/** Where received files lie: under names of our own, apart for each agency, never under the sender's name. */
@Component
class ImportFiles {

    private final Path folder;
    private final long mostBytes;
    private final long mostTextBytes;

    ImportFiles(
            @Value("${tallystick.files:${java.io.tmpdir}/tallystick-files}") Path folder,
            @Value("${tallystick.intake.most-bytes:536870912}") long mostBytes,
            @Value("${tallystick.intake.most-text-bytes:4294967296}") long mostTextBytes) {
        this.folder = folder;
        this.mostBytes = mostBytes;
        this.mostTextBytes = mostTextBytes;
    }

    /** A file that was kept: its name with us, its size, and what a pass over it found. */
    record Kept(String name, long bytes, List<Table> tables) {
        String sha256() {
            return TableFile.sha256(tables);
        }
    }

    /** Keeps a file. Refused with {@link FileRefused}, and nothing is kept, when it holds no tables of a sensible size. */
    Kept keep(InputStream file, String fileName) {
        var name = UUID.randomUUID().toString();
        var path = pathOf(name);
        boolean kept = false;
        try {
            Files.createDirectories(path.getParent());
            long bytes = copy(file, path);
            if (bytes == 0) throw new FileRefused("The file is empty.");
            var tables = new TableFile(path, fileName, mostTextBytes).tables();
            kept = true;
            return new Kept(name, bytes, tables);
        } catch (TableRefused refused) {
            throw new FileRefused(refused.sentence());
        } catch (IOException failed) {
            throw new UncheckedIOException("The file could not be kept.", failed);
        } finally {
            if (!kept) forget(name);
        }
    }

    private long copy(InputStream file, Path path) throws IOException {
        long bytes = 0;
        var piece = new byte[1 << 16];
        try (var out = Files.newOutputStream(path)) {
            int read;
            while ((read = file.read(piece)) > 0) {
                bytes += read;
                if (bytes > mostBytes)
                    throw new FileRefused(
                            "The file is larger than " + mostBytes / (1 << 20) + " MB. Send it in parts.");
                out.write(piece, 0, read);
            }
        }
        return bytes;
    }

    /** The tables of a kept file. Refused with {@link FileRefused}. */
    List<Table> tablesOf(String name, String fileName) {
        try {
            return new TableFile(pathOf(name), fileName, mostTextBytes).tables();
        } catch (TableRefused refused) {
            throw new FileRefused(refused.sentence());
        } catch (IOException failed) {
            throw new UncheckedIOException("The file could not be read back.", failed);
        }
    }

    /** The bytes of a kept file. */
    InputStream raw(String name) throws IOException {
        return Files.newInputStream(pathOf(name));
    }

    /** Begins to read a table of a kept file. Refused with {@link FileRefused} when that cannot be done any more. */
    TableReader open(String name, Table table) throws IOException {
        try {
            return new TableFile(pathOf(name), name, mostTextBytes).open(table);
        } catch (TableRefused refused) {
            throw new FileRefused(refused.sentence());
        }
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(pathOf(name));
        } catch (IOException failed) {
            throw new UncheckedIOException("A file could not be removed.", failed);
        }
    }

    private Path pathOf(String name) {
        return folder.resolve("imports").resolve(Tenants.current().toString()).resolve(name);
    }
}
