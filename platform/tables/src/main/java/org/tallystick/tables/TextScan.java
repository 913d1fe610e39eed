package org.tallystick.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * One pass over a text of any size: its SHA-256, its lines, and its character set. A byte order mark decides; without
 * one it is UTF-8 when that fits at all, else Windows-1252.
 */
final class TextScan {

    private static final int PIECE = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final MessageDigest digest = Digests.sha256();
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer chars = CharBuffer.allocate(PIECE);
    private long lines;
    private long wellFormed;
    private long malformed;
    private Charset marked = StandardCharsets.UTF_8;
    private boolean isMarked;

    /** What the pass found. */
    record Found(String sha256, long lines, Charset charset) {}

    static Found of(InputStream text) throws IOException {
        return new TextScan().scan(text);
    }

    private Found scan(InputStream text) throws IOException {
        var bytes = ByteBuffer.allocate(PIECE);
        boolean first = true;
        byte last = '\n';
        while (true) {
            int room = bytes.remaining();
            int read = text.readNBytes(bytes.array(), bytes.position(), room);
            if (read == 0) break;
            digest.update(bytes.array(), bytes.position(), read);
            for (int i = bytes.position(); i < bytes.position() + read; i++) if (bytes.get(i) == '\n') lines++;
            last = bytes.get(bytes.position() + read - 1);
            bytes.position(bytes.position() + read).flip();
            if (first) readMark(bytes);
            first = false;
            decode(bytes, read < room);
            bytes.compact();
        }
        if (last != '\n') lines++;
        return new Found(HexFormat.of().formatHex(digest.digest()), lines, charset());
    }

    private Charset charset() {
        if (isMarked) return marked;
        return malformed > 0 && wellFormed == 0 ? WINDOWS : StandardCharsets.UTF_8;
    }

    private void readMark(ByteBuffer bytes) {
        int first = bytes.remaining() > 0 ? bytes.get(0) & 0xff : 0;
        int second = bytes.remaining() > 1 ? bytes.get(1) & 0xff : 0;
        int third = bytes.remaining() > 2 ? bytes.get(2) & 0xff : 0;
        isMarked = true;
        if (first == 0xfe && second == 0xff) marked = StandardCharsets.UTF_16BE;
        else if (first == 0xff && second == 0xfe) marked = StandardCharsets.UTF_16LE;
        else if (everySecondIsZero(bytes, 1)) marked = StandardCharsets.UTF_16LE;
        else if (everySecondIsZero(bytes, 0)) marked = StandardCharsets.UTF_16BE;
        else isMarked = first == 0xef && second == 0xbb && third == 0xbf;
    }

    /** A text in Latin letters of two bytes each, without its mark. */
    private static boolean everySecondIsZero(ByteBuffer bytes, int from) {
        int pairs = Math.min(bytes.remaining(), 2_000) / 2;
        int zeros = 0;
        for (int i = 0; i < pairs; i++) if (bytes.get(2 * i + from) == 0) zeros++;
        return pairs > 1 && zeros * 10 >= pairs * 9;
    }

    private void decode(ByteBuffer bytes, boolean end) {
        while (true) {
            chars.clear();
            var result = utf8.decode(bytes, chars, end);
            for (int i = 0; i < chars.position(); i++) if (chars.get(i) >= 0x80) wellFormed++;
            if (result.isUnderflow()) return;
            if (result.isError()) {
                malformed++;
                bytes.position(bytes.position() + result.length());
            }
        }
    }
}
