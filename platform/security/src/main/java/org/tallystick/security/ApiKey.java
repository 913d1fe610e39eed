package org.tallystick.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** An API key as it is sent: {@code ts_<prefix>_<secret>}; only the hash of its 256-bit secret is kept. */
record ApiKey(String prefix, String secret) {

    static ApiKey fresh() {
        return new ApiKey(Chance.letters(10), Chance.letters(52));
    }

    static Optional<ApiKey> read(String text) {
        var parts = text.split("_", -1);
        return parts.length == 3 && parts[0].equals("ts") && !parts[1].isEmpty() && !parts[2].isEmpty()
                ? Optional.of(new ApiKey(parts[1], parts[2]))
                : Optional.empty();
    }

    /** A plain hash is enough for a secret that nobody can guess. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    boolean matches(String kept) {
        return MessageDigest.isEqual(hash().getBytes(StandardCharsets.UTF_8), kept.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return "ts_" + prefix + "_" + secret;
    }

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "ts_" + prefix;
    }
}
