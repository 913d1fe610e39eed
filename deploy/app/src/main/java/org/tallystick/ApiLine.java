package org.tallystick;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the API that stays open and carries one call after the other, and costs next to nothing itself: a
 * client that shares the machine with what it measures must not be what it measures.
 */
final class ApiLine implements AutoCloseable {

    private static final int MOST_AT_ONCE = 64 * 1024;

    private final URI address;
    private final String rest;
    private @Nullable Open open;

    private record Open(Socket socket, InputStream in) {}

    /** How an answer is delimited, by its length or in chunks, and whether it is the last on its connection. */
    private record Head(int status, int length, boolean chunked, boolean last) {}

    ApiLine(String baseUrl, String key) {
        address = URI.create(baseUrl);
        rest = " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer " + key
                + "\r\nAccept: application/json\r\n\r\n";
    }

    /** The body of the answer. Any status but 200 is refused with {@link IllegalStateException}. */
    String get(String path) {
        try {
            var line = open == null ? opened() : open;
            open = null;
            line.socket.getOutputStream().write(("GET " + path + rest).getBytes(StandardCharsets.US_ASCII));
            var head = head(line.in);
            var body = new String(
                    head.chunked ? chunks(line.in) : line.in.readNBytes(head.length), StandardCharsets.UTF_8);
            if (head.last) line.socket.close();
            else open = line;
            if (head.status != 200) throw new IllegalStateException(head.status + " " + body);
            return body;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Open opened() throws IOException {
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        return new Open(socket, new BufferedInputStream(socket.getInputStream(), MOST_AT_ONCE));
    }

    private static Head head(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var field = line.toLowerCase(Locale.ROOT);
            if (field.startsWith("content-length:"))
                length = Integer.parseInt(field.substring(15).strip());
            else if (field.startsWith("transfer-encoding:")) chunked = field.endsWith("chunked");
            else if (field.startsWith("connection:")) last = field.endsWith("close");
        }
        return new Head(status, length, chunked, last);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(in), 16); length > 0; length = Integer.parseInt(line(in), 16)) {
            body.writeBytes(in.readNBytes(length));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("The server hung up.");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            if (open != null) open.socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
