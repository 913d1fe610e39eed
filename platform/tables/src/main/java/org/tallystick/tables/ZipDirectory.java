package org.tallystick.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Counts the entries of a zip by walking its directory, so that one with millions is refused before it is loaded. */
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final String BROKEN = "The zip is broken. Send it once more.";

    private final FileChannel file;

    private ZipDirectory(FileChannel file) {
        this.file = file;
    }

    /** How many entries there are, or one more than the most. Refused with {@link TableRefused} when it is broken. */
    static int entries(Path zip, int most) throws IOException {
        try (var file = FileChannel.open(zip)) {
            return new ZipDirectory(file).count(most);
        }
    }

    private int count(int most) throws IOException {
        long place = begin();
        int found = 0;
        while (found <= most && place >= 0 && place + ENTRY_LENGTH <= file.size()) {
            var entry = read(place, ENTRY_LENGTH);
            if (entry.getInt(0) != ENTRY) break;
            found++;
            place += ENTRY_LENGTH + unsigned(entry, 28) + unsigned(entry, 30) + unsigned(entry, 32);
        }
        return found;
    }

    private long begin() throws IOException {
        int length = (int) Math.min(file.size(), END_LENGTH + 0xffff);
        long from = file.size() - length;
        var tail = read(from, length);
        for (int at = length - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) != END) continue;
            long begin = tail.getInt(at + 16) & 0xffffffffL;
            return begin == 0xffffffffL ? begin64(from + at - 20) : begin;
        }
        throw new TableRefused(BROKEN);
    }

    private long begin64(long locator) throws IOException {
        if (locator < 0) throw new TableRefused(BROKEN);
        var found = read(locator, 20);
        long end = found.getLong(8);
        if (found.getInt(0) != LOCATOR_64 || end < 0 || end + 56 > file.size()) throw new TableRefused(BROKEN);
        var last = read(end, 56);
        if (last.getInt(0) != END_64) throw new TableRefused(BROKEN);
        return last.getLong(48);
    }

    private ByteBuffer read(long place, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, place + bytes.position()) >= 0) {}
        if (bytes.hasRemaining()) throw new TableRefused(BROKEN);
        return bytes.flip();
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }
}
