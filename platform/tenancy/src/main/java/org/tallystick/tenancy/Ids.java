package org.tallystick.tenancy;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** New ids, version 7: they sort by the time at which they were made. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        var millis = System.currentTimeMillis();
        var random = new byte[10];
        RANDOM.nextBytes(random);
        var chosen = ByteBuffer.wrap(random);
        var high = (millis << 16) | 0x7000L | (chosen.getShort() & 0x0FFFL);
        var low = (chosen.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
