package org.tallystick.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SHA-256 over a canonical text: each field with its name and length, so that no two contents read alike. */
final class Digest {

    private static final List<String> FIELDS = List.of(
            "actor_id",
            "actor_name",
            "action",
            "subject_kind",
            "subject",
            "before",
            "after",
            "why",
            "authority",
            "outcome");

    private final StringBuilder canonical = new StringBuilder();

    static String of(ResultSet row) throws SQLException {
        var digest = new Digest()
                .field("id", row.getString("id"))
                .field("at", row.getTimestamp("at").toInstant().toString())
                .field("xact", row.getString("xact"));
        for (var field : FIELDS) digest.field(field, row.getString(field));
        return digest.sha256();
    }

    Digest field(String name, @Nullable String value) {
        canonical.append(name).append('=');
        if (value == null) canonical.append("-\n");
        else canonical.append(value.length()).append(':').append(value).append('\n');
        return this;
    }

    /** In hexadecimal. */
    String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
