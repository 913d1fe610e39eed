package org.tallystick.tables;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The entries of a zip, all of them checked by its directory before anything is unpacked. */
final class ZipContent implements Closeable {

    static final int MOST_ENTRIES = 1_000;
    private static final long FREE_BYTES = 8L << 20;
    private static final long MOST_TIMES = 200;

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;

    private ZipContent(ZipFile zip) {
        this.zip = zip;
        this.entries = Collections.list(zip.getEntries()).stream()
                .filter(entry -> !entry.isDirectory())
                .toList();
    }

    /** Refused with {@link TableRefused} when it is broken, a bomb, encrypted, or names a place outside of itself. */
    static ZipContent of(Path file, long mostBytes) throws IOException {
        if (ZipDirectory.entries(file, MOST_ENTRIES) > MOST_ENTRIES)
            throw new TableRefused("The zip holds more than " + MOST_ENTRIES + " files. It was not unpacked.");
        var content = new ZipContent(ZipFile.builder().setPath(file).get());
        boolean fits = false;
        try {
            content.check(Files.size(file), mostBytes);
            fits = true;
            return content;
        } finally {
            if (!fits) content.close();
        }
    }

    private void check(long packedBytes, long mostBytes) {
        var names = new HashSet<String>();
        long packed = 0;
        long unpacked = 0;
        for (var entry : Collections.list(zip.getEntries())) {
            checkName(entry.getName());
            if (!names.add(folded(entry.getName())))
                throw new TableRefused("The zip holds two files named “" + shown(entry.getName()) + "”.");
            if (entry.getGeneralPurposeBit().usesEncryption())
                throw new TableRefused("The zip is encrypted. Send it without a password.");
            if (entry.isUnixSymlink()) throw new TableRefused("The zip holds a link. Send the files themselves.");
            if (!entry.isDirectory() && !zip.canReadEntryData(entry))
                throw new TableRefused("The zip is packed in a way that is not taken. Pack it as an ordinary zip.");
            checkSize(entry.getSize(), entry.getCompressedSize(), mostBytes);
            packed += entry.getCompressedSize();
            unpacked += entry.getSize();
        }
        checkSize(unpacked, packed, mostBytes);
        if (packed > packedBytes) throw new TableRefused("The zip is broken: its files lie over each other.");
    }

    private static void checkName(String name) {
        var plain = name.replace('\\', '/');
        boolean leaves = plain.startsWith("/")
                || plain.matches("^[A-Za-z]:.*")
                || List.of(plain.split("/", -1)).contains("..")
                || plain.chars().anyMatch(c -> c < ' ');
        if (leaves || name.isBlank())
            throw new TableRefused(
                    "The zip names a place outside of itself: “" + shown(name) + "”. It was not unpacked.");
    }

    private static void checkSize(long unpacked, long packed, long mostBytes) {
        boolean isBomb = unpacked < 0
                || packed < 0
                || unpacked > mostBytes
                || (unpacked > FREE_BYTES && unpacked / MOST_TIMES > packed);
        if (isBomb)
            throw new TableRefused("The file unfolds to far more than a list of debts would. It was not unpacked.");
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static String shown(String name) {
        var plain = name.replaceAll("\\p{C}", "?");
        return plain.length() <= 80 ? plain : plain.substring(0, 80) + "…";
    }

    List<String> names() {
        return entries.stream().map(ZipArchiveEntry::getName).toList();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** How many bytes an entry says that it unfolds to; zero for one that is not there. */
    long bytesOf(String name) {
        var entry = zip.getEntry(name);
        return entry == null ? 0 : entry.getSize();
    }

    /** The content of an entry, which may not be longer than the directory says. */
    InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) throw new TableRefused("The zip holds no file “" + shown(name) + "” any more.");
        return new BufferedInputStream(new AtMost(zip.getInputStream(entry), entry.getSize()), 1 << 16);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stops where more comes than was said. */
    private static final class AtMost extends java.io.FilterInputStream {
        private long left;

        AtMost(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) throw new TableRefused("The zip holds more than its directory says. It was not unpacked.");
        }
    }
}
