package org.tallystick.tenancy;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** New ids, version 7: they sort by the time at which they were made, and here by their order within a millisecond too. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Randomness is fetched for many ids at once: an import makes a hundred thousand a second. */
    private static final ByteBuffer FETCHED = ByteBuffer.allocate(1 << 12).limit(0);

    /** Milliseconds, and a count within each of them in the twelve lowest bits. */
    private static long last;

    private Ids() {}

    public static synchronized UUID next() {
        last = Math.max(System.currentTimeMillis() << 12, last + 1);
        var high = (last >>> 12 << 16) | 0x7000L | (last & 0x0FFFL);
        return new UUID(high, (random() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    private static long random() {
        if (!FETCHED.hasRemaining()) {
            RANDOM.nextBytes(FETCHED.array());
            FETCHED.clear();
        }
        return FETCHED.getLong();
    }
}
