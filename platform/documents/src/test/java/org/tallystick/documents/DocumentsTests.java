package org.tallystick.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTests {

    private static final String BY = "Printed by R. Diaz.";

    private final Documents documents = new Documents();

    @Test
    void a_page_shows_the_values_and_escapes_them() {
        var page = documents.page("receipt-sample", receipt("<script>alert('x')</script> & \"Söhne\""));

        assertThat(page)
                .contains("Receipt CV-000001")
                .contains("Paid by &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Söhne&quot;")
                .contains("<td>Fine</td><td>$25.00</td>")
                .doesNotContain("<script>");
    }

    @Test
    void a_number_and_a_name_with_a_hyphen_are_never_broken_over_two_lines() throws IOException {
        for (int before = 60; before < 110; before++) {
            var payer = "x ".repeat(before / 2) + "x".repeat(before % 2)
                    + " SF-000231, $12,345.67 Fern\u00e1ndez-Villase\u00f1or end";
            try (var pdf = Loader.loadPDF(documents.pdf("receipt-sample", BY, receipt(payer)))) {
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("SF-000231,", "$12,345.67", "Fern\u00e1ndez-Villase\u00f1or");
            }
        }
    }

    @Test
    void a_pdf_is_tagged_speaks_its_language_has_its_title_and_carries_its_fonts() throws IOException {
        try (var pdf = Loader.loadPDF(documents.pdf("receipt-sample", BY, receipt("Zoë Łukasik")))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-US");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Receipt CV-000001");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Paid by Zoë Łukasik", "Fine", "$25.00");
            assertThat(fontsOf(pdf))
                    .isNotEmpty()
                    .allSatisfy(font -> assertThat(font).contains("Inter"));
        }
    }

    @Test
    void a_document_fetches_nothing_from_anywhere(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.css"), "body:before { content: 'leaked secret' }");
        try (var listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(300);
            var values = Map.<String, Object>of(
                    "port",
                    String.valueOf(listening.getLocalPort()),
                    "secret",
                    secret.toUri().toString());

            try (var pdf = Loader.loadPDF(documents.pdf("fetches", BY, values))) {
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("Still printed")
                        .doesNotContain("leaked");
                assertThat(pdf.getDocumentCatalog().getNames()).isNull();
            }
            assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void a_missing_value_is_named() {
        var values = new HashMap<>(receipt("Ann"));
        values.remove("number");

        assertThatThrownBy(() -> documents.page("receipt-sample", values))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("receipt-sample needs a value for number");
        assertThatThrownBy(() -> documents.page("receipt-sample", Map.of("number", "1")))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("paid");
    }

    @Test
    void a_value_that_is_not_plain_is_refused_with_its_path() {
        var values = new HashMap<>(receipt("Ann"));
        values.put("lines", List.of(Map.of("charge", "Fine", "amount", new BigDecimal("25"))));

        assertThatThrownBy(() -> documents.page("receipt-sample", values))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("BigDecimal for lines[0].amount");
    }

    @Test
    void a_name_is_never_asked_of_an_object() {
        var values = new HashMap<>(receipt("Ann"));
        values.put("payer", "Ann");

        assertThatThrownBy(() -> documents.page("receipt-sample", values)).isInstanceOf(TemplateRefused.class);
    }

    @Test
    void a_template_that_would_write_raw_or_lacks_a_language_or_reads_files_is_refused() {
        assertThatThrownBy(() -> documents.page("unescaped", Map.of("raw", "<b>")))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("unescaped");
        assertThatThrownBy(() -> documents.pdf("no-language", BY, Map.of()))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("language");
        assertThatThrownBy(() -> documents.pdf("entity", BY, Map.of())).isInstanceOf(TemplateRefused.class);
        assertThatThrownBy(() -> documents.page("../application", Map.of()))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("no template");
    }

    @Test
    void a_paper_that_keeps_quiet_about_who_prints_it_is_refused() {
        assertThatThrownBy(() -> documents.pdf("quiet", BY, Map.of()))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("does not say who prints it");
        assertThatThrownBy(() -> documents.pdf("entity", " ", Map.of()))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("does not say who prints it");
    }

    @Test
    void a_character_that_no_document_can_hold_is_replaced() throws IOException {
        try (var pdf = Loader.loadPDF(documents.pdf("receipt-sample", BY, receipt("An\u0000n\u001b[31m\ud800")))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Paid by An");
        }
    }

    private static Map<String, Object> receipt(String payer) {
        return Map.of(
                "printedBy",
                BY,
                "number",
                "CV-000001",
                "paid",
                true,
                "payer",
                Map.of("name", payer),
                "lines",
                List.of(Map.of("charge", "Fine", "amount", "$25.00"), Map.of("charge", "Cost", "amount", "$5.00")));
    }

    private static List<String> fontsOf(PDDocument pdf) throws IOException {
        var names = new ArrayList<String>();
        for (PDPage page : pdf.getPages())
            for (COSName name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                names.add(font.getName());
            }
        return names;
    }
}
