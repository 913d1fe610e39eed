package org.tallystick.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A sealed stretch of the record: the digests of its rows, chained to the block before it. */
record Block(
        long number, long from, long upto, List<UUID> ids, List<String> digests, String previous, Instant sealedAt) {

    static final String NO_PREVIOUS = "0".repeat(64);

    String hash() {
        var digest = new Digest()
                .field("number", Long.toString(number))
                .field("from", Long.toString(from))
                .field("upto", Long.toString(upto))
                .field("sealed", sealedAt.toString())
                .field("previous", previous);
        for (int i = 0; i < ids.size(); i++) digest.field(ids.get(i).toString(), digests.get(i));
        return digest.sha256();
    }
}
