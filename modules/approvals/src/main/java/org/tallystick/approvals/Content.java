package org.tallystick.approvals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The mark by which a subject is known again: everything that matters for the decision, hashed. */
final class Content {

    private Content() {}

    static String sha256(ApprovalSubject subject) {
        var amount = subject.amount();
        var all = String.join(
                "\n",
                subject.content(),
                amount == null ? "" : String.valueOf(amount.cents()),
                String.valueOf(subject.debtType()),
                String.valueOf(subject.department()));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
