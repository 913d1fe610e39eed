package org.tallystick.tables;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text without the byte order mark that it may begin with. */
final class WithoutMark extends FilterReader {

    private static final char MARK = '\uFEFF';

    private boolean begun;

    WithoutMark(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        if (begun || read < 1) return read;
        begun = true;
        if (into[offset] != MARK) return read;
        if (read == 1) return read(into, offset, length);
        System.arraycopy(into, offset + 1, into, offset, read - 1);
        return read - 1;
    }
}
