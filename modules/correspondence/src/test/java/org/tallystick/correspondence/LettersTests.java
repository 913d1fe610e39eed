package org.tallystick.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;
import org.tallystick.agency.PackFolder;
import org.tallystick.security.CurrentPerson;
import org.tallystick.testing.EveryPack;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.SameWords;

@ModuleTest
@Import(Bureau.class)
class LettersTests {

    @Autowired
    private Bureau bureau;

    @Autowired
    private Letters letters;

    @Autowired
    private TransactionOperations transactions;

    @BeforeEach
    void the_bureau_opens() {
        bureau.opens();
    }

    @EveryPack
    void every_pack_brings_a_letter_in_english_and_spanish(String slug) {
        var pack = PackFolder.of(Path.of("../../tenants", slug));

        assertThat(LetterPages.read(pack))
                .extracting(LetterPages.Page::language)
                .containsExactlyInAnyOrder(PaperLanguage.ENGLISH, PaperLanguage.SPANISH);
        assertThat(pack.problems()).isEmpty();
        var bodies = LetterPages.read(pack).stream()
                .collect(Collectors.toMap(
                        LetterPages.Page::language,
                        page -> (page.subject() + " " + page.body()).replaceAll("\\{\\{[^}]*}}", "")));
        assertThat(SameWords.of(
                        bodies.getOrDefault(PaperLanguage.ENGLISH, ""),
                        bodies.getOrDefault(PaperLanguage.SPANISH, ""),
                        "no"))
                .as("words of the English letter that stand in the Spanish one")
                .isEmpty();
    }

    @Test
    void a_value_that_no_letter_has_and_a_missing_language_are_named_by_file(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("letters"));
        Files.writeString(folder.resolve("letters/a.yaml"), """
                code: FIRST
                language: en
                subject: Dear {{debtor}}
                body: You owe {{everything}}
                """);
        Files.writeString(folder.resolve("letters/b.yaml"), """
                code: SECOND
                language: es
                subject: Hola
                body: "{{#debt}} no"
                """);
        var pack = PackFolder.of(folder);

        LetterPages.read(pack);

        assertThat(pack.problems().stream().map(String::valueOf))
                .anySatisfy(one -> assertThat(one).contains("a.yaml", "{{everything}} is no value of a letter"))
                .anySatisfy(one -> assertThat(one).contains("a.yaml", "missing in language es"))
                .anySatisfy(one -> assertThat(one).contains("b.yaml", "the template cannot be read"));
    }

    @Test
    void a_changed_letter_is_another_version_and_the_same_one_is_none() {
        var first = new LetterPages.Page("NOTICE", PaperLanguage.ENGLISH, "About", "Please pay.", null);
        var second = new LetterPages.Page("NOTICE", PaperLanguage.ENGLISH, "About", "Please pay or call.", null);

        assertThat(adopted(first)).isOne();
        assertThat(adopted(first)).isZero();
        assertThat(adopted(second)).isOne();
        assertThat(CurrentPerson.call(bureau.seated("admin"), letters::all))
                .filteredOn(one -> one.code().equals("NOTICE"))
                .extracting(LetterRow::version, LetterRow::body)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "Please pay or call."));
    }

    @Test
    void the_sample_of_a_letter_is_one_tagged_page_in_its_language_and_says_that_nothing_was_sent() throws IOException {
        var admin = bureau.seated("admin");
        var printed = new EnumMap<PaperLanguage, String>(PaperLanguage.class);
        for (var letter : CurrentPerson.call(admin, letters::all)) {
            if (!letter.code().equals("FIRST_NOTICE")) continue;
            var paper = CurrentPerson.call(admin, () -> letters.sample(letter));
            assertThat(new String(paper, StandardCharsets.ISO_8859_1))
                    .contains("/MarkInfo", "/Lang (" + letter.language().code() + ")");
            try (var pdf = Loader.loadPDF(paper)) {
                assertThat(pdf.getNumberOfPages()).isOne();
                printed.put(letter.language(), new PDFTextStripper().getText(pdf));
            }
        }

        assertThat(printed.getOrDefault(PaperLanguage.ENGLISH, ""))
                .contains("Nothing was sent. Printed by Pat Evans.", "$12,345.67");
        assertThat(printed.getOrDefault(PaperLanguage.SPANISH, ""))
                .contains("No se ha enviado nada. Impreso por Pat Evans.");
        assertThat(SameWords.of(
                        printed.getOrDefault(PaperLanguage.ENGLISH, ""),
                        printed.getOrDefault(PaperLanguage.SPANISH, ""),
                        "County of Example, Mar\u00eda de los \u00c1ngeles Fern\u00e1ndez-Villase\u00f1or y N\u00fa\u00f1ez de la Torre",
                        "Avenida Sim\u00f3n Bol\u00edvar Norte Apt Rancho Cucamonga CA Pat Evans no"))
                .isEmpty();
    }

    private int adopted(LetterPages.Page page) {
        return java.util.Objects.requireNonNull(transactions.execute(_ -> letters.adopt(List.of(page))));
    }
}
