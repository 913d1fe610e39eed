package org.tallystick.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.tenancy.Ids;

/** Papers of an agency, kept in its own schema. What they are is read from what they hold, never from their name. */
@Service
public class KeptFiles {

    /** Ten megabytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final BusinessDay day;

    KeptFiles(JdbcClient jdbc, BusinessDay day) {
        this.jdbc = jdbc;
        this.day = day;
    }

    /**
     * Keeps a PDF, a PNG or JPEG picture, or plain text. Refused with {@link FileRefused}.
     */
    public KeptFile keep(String name, byte[] content) {
        if (content.length == 0) throw new FileRefused("The file is empty.");
        if (content.length > LARGEST) throw new FileRefused("A paper has at most 10 MB. Scan it smaller.");
        var file = new KeptFile(Ids.next(), cleaned(name), mediaType(content), content.length, markOf(content));
        jdbc.sql(
                        "insert into kept_file (id, name, media_type, bytes, sha256, content, kept_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        file.id(),
                        file.name(),
                        file.mediaType(),
                        file.bytes(),
                        file.sha256(),
                        content,
                        day.now().atOffset(ZoneOffset.UTC))
                .update();
        return file;
    }

    public List<KeptFile> of(Collection<UUID> ids) {
        return jdbc.sql("select id, name, media_type, bytes, sha256 from kept_file where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(KeptFiles::row)
                .list();
    }

    public byte[] content(UUID id) {
        return jdbc.sql("select content from kept_file where id = ?")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    /** Without folders, control characters and what file systems trip over. */
    static String cleaned(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "").strip();
        if (plain.isEmpty()) return "paper";
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }

    static String mediaType(byte[] content) {
        if (begins(content, '%', 'P', 'D', 'F', '-')) return "application/pdf";
        if (begins(content, 0x89, 'P', 'N', 'G')) return "image/png";
        if (begins(content, 0xFF, 0xD8, 0xFF)) return "image/jpeg";
        if (isText(content)) return "text/plain;charset=UTF-8";
        throw new FileRefused("A paper is a PDF, a PNG or JPEG picture, or plain text. Save it as one of these.");
    }

    private static boolean begins(byte[] content, int... first) {
        if (content.length < first.length) return false;
        for (int i = 0; i < first.length; i++) if ((content[i] & 0xff) != first[i]) return false;
        return true;
    }

    private static boolean isText(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(one -> one < ' ' && one != '\n' && one != '\r' && one != '\t');
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static KeptFile row(ResultSet row, int number) throws SQLException {
        return new KeptFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("sha256"));
    }

    /** By which the same content is known again. */
    public static String markOf(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
