package org.tallystick.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tallystick.accounts.AccountRow;
import org.tallystick.debtors.ContactPoints;
import org.tallystick.debtors.SayOfContact;
import org.tallystick.money.Money;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.SameWords;

@ModuleTest
@Import(Bureau.class)
class StatementsTests {

    @Autowired
    private Bureau bureau;

    @Autowired
    private Statements statements;

    @Autowired
    private ContactPoints contactPoints;

    @BeforeEach
    void the_bureau_opens() {
        bureau.opens();
    }

    @Test
    void each_charge_says_what_was_charged_and_paid_and_what_is_left() {
        var bill = bureau.taxAccount(bureau.debtor("Plain, Paula"));
        bureau.pays(bill, "40.00");

        var statement = printed(List.of(bill), 0, null, PaperLanguage.ENGLISH);

        assertThat(statement.owed()).isEqualTo(Money.of("70.00"));
        assertThat(statement.debts()).singleElement().satisfies(debt -> {
            assertThat(debt.name()).isEqualTo("Property tax");
            assertThat(debt.lines()).extracting(Statement.Line::charge).containsExactly("Tax", "Penalty");
            assertThat(debt.lines().getFirst().reason())
                    .isEqualTo("Charged July 1, 2024 under Example County Code 4.02");
            assertThat(debt.lines().getFirst().sum().paid()).isEqualTo(Money.of("40.00"));
            assertThat(debt.sum().balance()).isEqualTo(Money.of("70.00"));
        });
        assertThat(statement.history())
                .extracting(event -> event.what() + " " + event.change())
                .containsExactly("Payment, thank you \u221240.00");
        assertThat(statement.pay().getFirst())
                .isEqualTo("At our counter, with cash, check, money order or card. Bring this sheet or say account "
                        + bill.number() + ".");
        assertThat(statement.ask()).contains("Call us at 555-0100.");
    }

    @Test
    void a_debtor_who_speaks_spanish_gets_it_in_spanish() {
        var maria = bureau.debtor("Rivera, Maria A.");
        var bill = bureau.taxAccount(maria);
        assertThat(statements.languageOf(maria)).isEqualTo(PaperLanguage.ENGLISH);
        bureau.as(bureau.officer(), () -> {
            var home = contactPoints.of(maria).getFirst();
            contactPoints.say(new SayOfContact(
                    Ids.next(), home.id(), home.status(), "the debtor", null, null, "Espa\u00f1ol", null));
            return home;
        });

        var statement = printed(List.of(bill), 1, null, null);

        assertThat(statement.language()).isEqualTo(PaperLanguage.SPANISH);
        assertThat(statement.debts().getFirst().name()).isEqualTo("Impuesto sobre la propiedad");
        assertThat(statement.debts().getFirst().lines().getFirst().reason())
                .isEqualTo("Cobrado el 1 de julio de 2024 seg\u00fan Example County Code 4.02");
        assertThat(statement.notes())
                .containsExactly("Otra cuenta la atiende otra oficina. Preg\u00fantenos por ella.");
        assertThat(statement.pay().getFirst()).contains("efectivo, cheque, giro postal o tarjeta");
    }

    @Test
    void it_is_true_of_the_day_that_was_asked_for() {
        var bill = bureau.taxAccount(bureau.debtor("Asof, Ann"));

        var before = printed(List.of(bill), 0, LocalDate.of(2026, 1, 31), PaperLanguage.ENGLISH);

        assertThat(before.owed()).isEqualTo(Money.ZERO);
        assertThat(before.notes())
                .containsExactly("Account " + bill.number()
                        + " was opened here on November 20, 2026. What was owed before that day is not in our books.");
    }

    @Test
    void the_pdf_is_tagged_in_its_language_and_has_no_word_of_another() throws IOException {
        var bill = bureau.taxAccount(bureau.debtor("Papel, Pilar"));
        bureau.pays(bill, "10.00");

        var printed = new EnumMap<PaperLanguage, String>(PaperLanguage.class);
        for (var language : PaperLanguage.values()) {
            var pdf = statements.pdf(printed(List.of(bill), 1, null, language));
            try (var read = Loader.loadPDF(pdf)) {
                printed.put(language, new PDFTextStripper().getText(read));
            }

            var text = new String(pdf, StandardCharsets.ISO_8859_1);
            assertThat(text).startsWith("%PDF");
            assertThat(text).contains("/MarkInfo", "/Lang (" + language.code() + ")");
        }
        assertThat(SameWords.of(
                        printed.getOrDefault(PaperLanguage.ENGLISH, ""),
                        printed.getOrDefault(PaperLanguage.SPANISH, ""),
                        "Papel, Pilar, Elm St, Exville, IL, BILL, Sam Baker, County of Example, Example County Code",
                        "1 Courthouse Square, Room 12, example.test/pay, no"))
                .as("words of the English statement that stand in the Spanish one")
                .isEmpty();
    }

    @Test
    void both_languages_say_everything() {
        var bill = bureau.taxAccount(bureau.debtor("Todo, Tomas"));
        var english = statements.values(printed(List.of(bill), 2, null, PaperLanguage.ENGLISH));
        var spanish = statements.values(printed(List.of(bill), 2, null, PaperLanguage.SPANISH));

        assertThat(spanish.keySet()).isEqualTo(english.keySet());
        for (var key : List.of("title", "asOfLine", "owedLine", "chargeHead", "historyHead", "payHead", "kind"))
            assertThat(spanish.get(key)).as(key).isNotEqualTo(english.get(key));
    }

    private Statement printed(
            List<AccountRow> of, int elsewhere, @Nullable LocalDate asOf, @Nullable PaperLanguage in) {
        return bureau.as(bureau.officer(), () -> statements.of(of, elsewhere, asOf, in));
    }
}
