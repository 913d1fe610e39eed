package org.tallystick;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sets of debts that a folder or a zip holds, each with the mapping by which it is read. */
final class DebtSets {

    private static final Pattern DATA = Pattern.compile(".*\\.(csv|csv\\.gz|xlsx)", Pattern.CASE_INSENSITIVE);
    private static final String FACTS = "facts.json";

    private DebtSets() {}

    /** One set: the file to be sent, and what it should come to where somebody says so. */
    record DebtSet(
            String mapping,
            Path file,
            @Nullable JsonNode facts,
            @Nullable Path temporary) {
        void tidyUp() {
            try {
                if (temporary != null) Files.deleteIfExists(temporary);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    static List<DebtSet> in(Path place, @Nullable String mapping, Set<String> ready) {
        try {
            if (Files.isRegularFile(place)) return List.of(file(place, mapping, ready));
            if (!Files.isDirectory(place)) throw new StartRefused("There is no folder or file " + place + ".");
            var sets = new ArrayList<DebtSet>();
            for (var name : ready)
                if ((mapping == null || mapping.equals(name)) && Files.isDirectory(place.resolve(name)))
                    sets.add(folder(place.resolve(name), name));
            if (!sets.isEmpty()) return sets;
            return List.of(folder(place, mapping == null ? nameOf(place) : mapping));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String nameOf(Path place) {
        return String.valueOf(place.toAbsolutePath().normalize().getFileName());
    }

    /** The files of a folder, as one zip when they are several. */
    private static DebtSet folder(Path folder, String mapping) throws IOException {
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(file -> DATA.matcher(nameOf(file)).matches())
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) throw new StartRefused("The folder " + folder + " holds no CSV and no XLSX file.");
        var facts = Files.exists(folder.resolve(FACTS)) ? read(Files.readAllBytes(folder.resolve(FACTS))) : null;
        if (files.size() == 1) return new DebtSet(mapping, files.getFirst(), facts, null);
        var zip = Files.createTempFile(mapping, ".zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var file : files) {
                out.putNextEntry(new ZipEntry(nameOf(file)));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return new DebtSet(mapping, zip, facts, zip);
    }

    private static DebtSet file(Path file, @Nullable String mapping, Set<String> ready) throws IOException {
        var name = nameOf(file);
        var meant = mapping == null
                ? ready.stream().filter(name::startsWith).findFirst().orElse(null)
                : mapping;
        if (meant == null) throw new StartRefused("Say with --mapping how " + name + " is to be read.");
        return new DebtSet(meant, file, name.endsWith(".zip") ? factsIn(file) : null, null);
    }

    private static @Nullable JsonNode factsIn(Path zip) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            var entry = file.stream()
                    .filter(one -> one.getName().equals(FACTS) || one.getName().endsWith("/" + FACTS))
                    .findFirst();
            if (entry.isEmpty()) return null;
            try (var in = file.getInputStream(entry.get())) {
                return read(in.readAllBytes());
            }
        }
    }

    private static JsonNode read(byte[] json) {
        return JsonMapper.shared().readTree(json);
    }
}
