package org.tallystick.tables;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class TextScanTests {

    private static final String NAMES = "Name\nJos\u00e9 Nu\u00f1ez\nZo\u00eb\n";
    private static final long PLENTY = 1L << 30;

    @Test
    void the_character_set_is_found_without_being_told() throws IOException {
        assertThat(scan(NAMES.getBytes(UTF_8)).charset()).isEqualTo(UTF_8);
        assertThat(scan(("\uFEFF" + NAMES).getBytes(UTF_8)).charset()).isEqualTo(UTF_8);
        assertThat(scan(("\uFEFF" + NAMES).getBytes(UTF_16LE)).charset()).isEqualTo(UTF_16LE);
        assertThat(scan(NAMES.getBytes(Charset.forName("windows-1252")))
                        .charset()
                        .name())
                .isEqualTo("windows-1252");
    }

    @Test
    void one_broken_letter_does_not_change_the_others() throws IOException {
        var bytes = NAMES.getBytes(UTF_8);
        bytes[bytes.length - 2] = (byte) 0xe9;

        assertThat(scan(bytes).charset()).isEqualTo(UTF_8);
    }

    @Test
    void the_same_text_is_the_same_file_packed_or_not() throws IOException {
        var plain = scan(NAMES.getBytes(UTF_8));
        var packed = TextScan.of(BoundedGzip.textOf(new ByteArrayInputStream(gzip(NAMES.getBytes(UTF_8))), PLENTY));

        assertThat(packed).isEqualTo(plain);
        assertThat(plain.lines()).isEqualTo(3);
    }

    @Test
    void a_bomb_is_refused_while_it_unfolds() throws IOException {
        var bomb = gzip(new byte[64 << 20]);

        assertThat(bomb.length).isLessThan(100_000);
        assertThatThrownBy(() -> TextScan.of(BoundedGzip.textOf(new ByteArrayInputStream(bomb), PLENTY)))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("unfolds");
    }

    @Test
    void files_packed_twice_and_zip_files_are_refused() throws IOException {
        var twice = gzip(gzip(NAMES.getBytes(UTF_8)));

        assertThatThrownBy(() -> BoundedGzip.textOf(new ByteArrayInputStream(twice), PLENTY))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> BoundedGzip.textOf(new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4, 0}), PLENTY))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("zip within");
    }

    private static TextScan.Found scan(byte[] bytes) throws IOException {
        return TextScan.of(new ByteArrayInputStream(bytes));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
