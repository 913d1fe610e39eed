package org.tallystick.tenancy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** New rows of a table that go in together by COPY, in the transaction at hand: many for the price of a few inserts. */
public final class CopiedRows {

    private static final byte[] BEGINNING = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant FIRST_INSTANT = Instant.parse("2000-01-01T00:00:00Z");
    private static final int TYPE_OF_TEXT = 25;
    private static final int NOTHING = -1;

    private final String table;
    private final List<String> columns;
    private ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    private int rows;

    private CopiedRows(String table, List<String> columns) {
        this.table = table;
        this.columns = columns;
        put(BEGINNING);
    }

    public static CopiedRows into(String table, String... columns) {
        return new CopiedRows(table, List.of(columns));
    }

    /** Begins the next row; its columns follow in their order. */
    public CopiedRows row() {
        room(2).putShort((short) columns.size());
        rows++;
        return this;
    }

    public CopiedRows id(@Nullable UUID id) {
        if (id == null) return nothing();
        room(20).putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return this;
    }

    public CopiedRows text(@Nullable String text) {
        return text == null ? nothing() : bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public CopiedRows bytes(byte @Nullable [] value) {
        if (value == null) return nothing();
        count(value.length);
        put(value);
        return this;
    }

    /** An {@code int}. */
    public CopiedRows number(int number) {
        room(8).putInt(4).putInt(number);
        return this;
    }

    /** A {@code bigint}. */
    public CopiedRows big(@Nullable Long number) {
        if (number == null) return nothing();
        room(12).putInt(8).putLong(number);
        return this;
    }

    public CopiedRows day(@Nullable LocalDate day) {
        return day == null ? nothing() : number((int) ChronoUnit.DAYS.between(FIRST_DAY, day));
    }

    /** A {@code timestamptz}. */
    public CopiedRows instant(Instant instant) {
        return big(ChronoUnit.MICROS.between(FIRST_INSTANT, instant));
    }

    /** Text that is JSON already. */
    public CopiedRows json(String json) {
        var text = json.getBytes(StandardCharsets.UTF_8);
        count(text.length + 1);
        put(new byte[] {1});
        put(text);
        return this;
    }

    /** A {@code text[]}. */
    public CopiedRows texts(Collection<String> texts) {
        var begins = bytes.position();
        count(0);
        count(texts.isEmpty() ? 0 : 1);
        count(0);
        count(TYPE_OF_TEXT);
        if (!texts.isEmpty()) {
            count(texts.size());
            count(1);
        }
        texts.forEach(this::text);
        bytes.putInt(begins, bytes.position() - begins - 4);
        return this;
    }

    public CopiedRows nothing() {
        count(NOTHING);
        return this;
    }

    /** Writes all rows or none; afterwards there are none here. */
    public void write(JdbcTemplate jdbc) {
        if (rows == 0) return;
        room(2).putShort((short) NOTHING);
        var copied = jdbc.execute((ConnectionCallback<Long>) connection -> {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)");
            try {
                copy.writeToCopy(bytes.array(), 0, bytes.position());
                return copy.endCopy();
            } finally {
                if (copy.isActive()) copy.cancelCopy();
            }
        });
        if (copied == null || copied != rows)
            throw new IllegalStateException("Of " + rows + " rows of " + table + ", " + copied + " went in.");
        rows = 0;
        bytes.position(BEGINNING.length);
    }

    private void count(int number) {
        room(4).putInt(number);
    }

    private void put(byte[] value) {
        room(value.length).put(value);
    }

    private ByteBuffer room(int wanted) {
        if (bytes.remaining() < wanted)
            bytes = ByteBuffer.allocate(Math.max(bytes.capacity() * 2, bytes.position() + wanted))
                    .put(bytes.flip());
        return bytes;
    }
}
