package org.tallystick.intake.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What makes a row itself for its sender: the columns that name it, or else its whole content; kept as a SHA-256. */
public record SourceKey(String hex) {

    public static SourceKey of(String sender, List<String> naming, Columns columns, List<String> values) {
        var parts = naming.stream()
                .map(column -> columns.valueOf(column, values))
                .map(value -> value == null ? "" : Reading.tidy(value))
                .toList();
        return parts.stream().allMatch(String::isEmpty) ? ofWhole(sender, values) : of("key", sender, parts);
    }

    /** What names a source record: its kind and its sender's number for it. */
    static SourceKey ofRecord(String sender, String kind, List<String> number) {
        return of(
                "record",
                sender,
                Stream.concat(Stream.of(kind), number.stream()).toList());
    }

    /** That a source record is named on this account too. */
    public SourceKey linkedFrom(String account) {
        return of("link", hex, List.of(account));
    }

    static SourceKey ofWhole(String sender, List<String> values) {
        return of("row", sender, values.stream().map(Reading::tidy).toList());
    }

    /** A row that is in the books in its own right, although its key names another one. */
    public static SourceKey ofRuling(String file, long row, SourceKey repeated) {
        return of("ruling", file, List.of(Long.toString(row), repeated.hex()));
    }

    /** The place of an account number among those that a dry run has seen. */
    public static SourceKey ofAccount(String number) {
        return of("account", "", List.of(number));
    }

    /** What a row says in some of its columns, told apart from what names it. */
    static SourceKey ofContent(List<String> values) {
        return of("content", "", values);
    }

    /** What an account's rows were seen to say, or that they said anything, or that they did not all say the same. */
    public static SourceKey ofSaying(String flag, String account, String... said) {
        return of(
                "saying",
                flag,
                Stream.concat(Stream.of(account), Arrays.stream(said)).toList());
    }

    public static SourceKey ofBytes(byte[] bytes) {
        return new SourceKey(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static SourceKey of(String kind, String sender, List<String> parts) {
        var digest = sha256();
        add(digest, kind);
        add(digest, sender);
        parts.forEach(part -> add(digest, part));
        return ofBytes(digest.digest());
    }

    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }
}
