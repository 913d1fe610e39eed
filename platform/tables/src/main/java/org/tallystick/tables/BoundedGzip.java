package org.tallystick.tables;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The text inside a file that may be compressed with gzip; a bomb is refused while its first megabytes unfold. */
final class BoundedGzip extends FilterInputStream {

    private static final int GZIP = 0x1f8b;
    private static final int ZIP = 0x504b0304;
    private static final long FREE_BYTES = 8L << 20;
    private static final long MOST_TIMES = 200;

    private final Counted packed;
    private final long mostBytes;
    private long unpacked;

    private BoundedGzip(Counted packed, long mostBytes) throws IOException {
        super(new GZIPInputStream(packed, 1 << 16));
        this.packed = packed;
        this.mostBytes = mostBytes;
    }

    /** Text as it is, or unpacked. Refused with {@link TableRefused}: a zip, gzip within gzip, and a broken gzip header. */
    static InputStream textOf(InputStream file, long mostBytes) throws IOException {
        var in = new BufferedInputStream(file, 1 << 16);
        int begin = beginOf(in);
        if (begin == ZIP) throw new TableRefused("A zip within another file is not taken. Send it by itself.");
        if (begin >>> 16 != GZIP) return in;
        var text = new BufferedInputStream(new BoundedGzip(new Counted(in), mostBytes), 1 << 16);
        int inside = beginOf(text);
        if (inside >>> 16 == GZIP || inside == ZIP)
            throw new TableRefused("The file is compressed twice. Send it compressed once.");
        return text;
    }

    private static int beginOf(InputStream in) throws IOException {
        in.mark(4);
        int begin = 0;
        for (var b : in.readNBytes(4)) begin = (begin << 8) | (b & 0xff);
        in.reset();
        return begin;
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
        unpacked += read;
        if (unpacked > mostBytes || (unpacked > FREE_BYTES && unpacked > packed.bytes * MOST_TIMES))
            throw new TableRefused("The file unfolds to far more than a list of debts would. It was not unpacked.");
    }

    /** Counts what is taken from the compressed file. */
    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) bytes += read;
            return read;
        }
    }
}
