package org.tallystick.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tallystick.accounts.AccountRow;
import org.tallystick.accounts.Accounts;
import org.tallystick.accounts.Timeline;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.Packs;
import org.tallystick.correspondence.forms.FilledForm;
import org.tallystick.correspondence.forms.FormRefused;
import org.tallystick.correspondence.forms.FormSheet;
import org.tallystick.correspondence.forms.Forms;
import org.tallystick.debtors.ContactPoints;
import org.tallystick.debtors.ContactRow.Status;
import org.tallystick.debtors.NewRelationship;
import org.tallystick.debtors.PartyId;
import org.tallystick.debtors.Relationships;
import org.tallystick.debtors.SayOfContact;
import org.tallystick.money.Money;
import org.tallystick.security.NotPermitted;
import org.tallystick.security.SignedIn;
import org.tallystick.tenancy.Ids;
import org.tallystick.testing.EveryPack;
import org.tallystick.testing.ModuleTest;
import org.tallystick.testing.SameWords;
import org.tallystick.web.NotThere;
import org.tallystick.workbench.Workbench;

/** Forms fill themselves from the books; only what the books do not know is typed, and a kept form stays as it was. */
@ModuleTest
@Import(Bureau.class)
class FormsTests {

    private static final String HISTORY = "CASE_HISTORY";

    @Autowired
    private Bureau bureau;

    @Autowired
    private Forms forms;

    @Autowired
    private Workbench workbench;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Timeline timeline;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Relationships relationships;

    @Autowired
    private ContactPoints contactPoints;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void the_bureau_opens() {
        bureau.opens();
    }

    @Test
    void a_sheet_is_filled_with_what_the_books_know_and_marks_what_they_do_not() {
        var bill = bureau.taxAccount(bureau.debtor("Form, Ann"));
        bureau.pays(bill, "10.00");
        promises(bill, "40.00", LocalDate.of(2026, 12, 4), "Will bring cash");

        var sheet = draft(bill, HISTORY, PaperLanguage.ENGLISH);

        assertThat(value(sheet, "debtor")).contains("Form, Ann");
        assertThat(value(sheet, "balance")).startsWith("$100.00, account " + bill.number());
        assertThat(value(sheet, "charges").lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("Tax (BILL-")
                        && line.contains(
                                "90.00 owed of 100.00, paid 10.00. Charged July 1, 2024 under Example County"));
        assertThat(value(sheet, "payments")).isEqualTo("November 20, 2026: Payment, thank you \u221210.00");
        assertThat(value(sheet, "agreed")).isEqualTo("Promised $40.00 by December 4, 2026, said on November 20, 2026");
        assertThat(value(sheet, "contacts")).contains("Promise to pay", "Will bring cash", "(Sam Baker)");
        assertThat(value(sheet, "holds")).isEqualTo("Nothing is on hold.");
        assertThat(value(sheet, "owner")).isEqualTo("Sam Baker");
        assertThat(sheet.blanks()).extracting(FormSheet.Field::name).containsExactly("reached", "seen");
    }

    @Test
    void what_is_kept_stays_as_it_was_is_told_on_the_account_and_prints() {
        var bill = bureau.taxAccount(bureau.debtor("Form, Bob"));
        var id = Ids.next();

        var kept = keep(id, bill, Map.of("seen", "Moved in with a sister."));

        assertThat(keep(id, bill, Map.of("seen", " Moved in with a sister. "))).isEqualTo(kept);
        assertThat(kept.filledBy()).isEqualTo("Sam Baker");
        assertThat(kept.sheet().blanks()).extracting(FormSheet.Field::name).containsExactly("reached");
        bureau.pays(bill, "10.00");
        var later = bureau.as(bureau.officer(), () -> forms.of(id));
        assertThat(value(later.sheet(), "balance")).startsWith("$110.00");
        assertThat(value(later.sheet(), "seen")).isEqualTo("Moved in with a sister.");
        assertThat(timeline.of(List.of(bill.id()), Set.of(), null, 10).items())
                .anyMatch(line -> line.text().equals("Filled the form \"Case history sheet\"."));
        assertThat(jdbc.queryForList(
                        "select actor_name from audit where action = 'form.fill' and subject = ?",
                        String.class,
                        bill.number()))
                .containsExactly("Sam Baker");
        var pdf = new String(bureau.as(bureau.officer(), () -> forms.pdf(later)), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF").contains("/MarkInfo", "/Lang (en)");
    }

    @Test
    void a_form_for_the_debtor_is_in_their_language() {
        var bill = bureau.taxAccount(bureau.debtor("Forma, Rosa"));

        var sheet = draft(bill, "RECORD_CHECK", PaperLanguage.SPANISH);

        assertThat(sheet.title()).isEqualTo("Por favor revise lo que sabemos de usted");
        assertThat(value(sheet, "reached")).startsWith("dirección: 4 Elm St").endsWith("(por favor confirme)");
        assertThat(value(sheet, "debts")).startsWith("Impuesto sobre la propiedad");
    }

    @Test
    void a_form_in_spanish_has_no_word_of_the_house_in_english() throws IOException {
        var bill = bureau.taxAccount(bureau.debtor("Forma, Rita"));
        promises(bill, "40.00", LocalDate.of(2026, 12, 4), "");
        var printed = new HashMap<PaperLanguage, String>();
        for (var language : PaperLanguage.values()) {
            var kept = bureau.as(
                    lent(bureau.officer()),
                    () -> forms.keep(Ids.next(), bill, "RECORD_CHECK", language, Map.of("wrong", "123")));
            try (var pdf = Loader.loadPDF(bureau.as(bureau.officer(), () -> forms.pdf(kept)))) {
                printed.put(language, new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "));
            }
        }

        assertThat(printed.getOrDefault(PaperLanguage.SPANISH, ""))
                .contains(
                        "por Sam Baker, en nombre de Lee Clark seg\u00fan orden 24-3 hasta el 5 de diciembre de 2026");
        assertThat(SameWords.of(
                        printed.getOrDefault(PaperLanguage.ENGLISH, ""),
                        printed.getOrDefault(PaperLanguage.SPANISH, ""),
                        "County of Example, Forma, Rita, Elm St, Exville, IL, BILL, Sam Baker, Lee Clark, orden, no"))
                .isEmpty();
    }

    /** As the record names who acts for somebody else. */
    private static SignedIn lent(SignedIn who) {
        return new SignedIn(
                who.person(),
                who.username(),
                who.name() + ", acting for Lee Clark under orden 24-3 until Dec 5, 2026",
                who.tenant(),
                who.kind());
    }

    @Test
    void two_forms_of_one_title_are_told_apart_by_number_and_day() {
        var bill = bureau.taxAccount(bureau.debtor("Form, Twice"));
        var first = keep(Ids.next(), bill, Map.of());
        var second = keep(Ids.next(), bill, Map.of());

        assertThat(bureau.as(bureau.officer(), () -> forms.on(bill.id())))
                .extracting(FilledForm::inWords)
                .containsExactly(
                        "Case history sheet, no. 2 of Nov 20, 2026", "Case history sheet, no. 1 of Nov 20, 2026");
        assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);
        assertThat(bureau.as(bureau.officer(), () -> forms.of(second.id()))).isEqualTo(second);
    }

    @Test
    void a_form_of_a_restricted_account_is_not_there_for_who_may_not_see_it() {
        var book = bureau.libraryAccount(bureau.debtor("Form, Lib"));
        var lead = bureau.seated("clark");
        var kept = bureau.as(
                lead, () -> forms.keep(Ids.next(), book, HISTORY, PaperLanguage.ENGLISH, Map.of("seen", "Paid twice")));
        var clerk = bureau.seated("adams");

        assertThat(bureau.as(lead, () -> forms.of(kept.id()))).isEqualTo(kept);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> bureau.as(clerk, () -> forms.of(kept.id())));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> bureau.as(clerk, () -> forms.draft(book, HISTORY, PaperLanguage.ENGLISH)));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> keep(Ids.next(), book, Map.of()));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> bureau.as(clerk, () -> workbench.open(book.number())));
    }

    @Test
    void nobody_types_over_the_books_and_no_card_is_kept() {
        var bill = bureau.taxAccount(bureau.debtor("Form, Cleo"));

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> keep(Ids.next(), bill, Map.of("balance", "$1.00")))
                .withMessage("The books fill \"Owed in all\" by now; look at the form again.");
        assertThatExceptionOfType(FormRefused.class).isThrownBy(() -> keep(Ids.next(), bill, Map.of("nothing", "x")));
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> keep(Ids.next(), bill, Map.of("seen", "Card 4111111111111111")))
                .withMessageContaining("card number");
    }

    @Test
    void who_may_not_fill_is_refused_and_what_is_not_there_is_not_there() {
        var bill = bureau.taxAccount(bureau.debtor("Form, Dan"));

        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() ->
                        bureau.as(bureau.seated("admin"), () -> forms.draft(bill, HISTORY, PaperLanguage.ENGLISH)));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> draft(bill, "OTHERS", PaperLanguage.ENGLISH));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> draft(bill, HISTORY, PaperLanguage.SPANISH));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> bureau.as(bureau.officer(), () -> forms.of(UUID.randomUUID())));
    }

    @Test
    void the_same_key_answers_with_the_same_form_whatever_the_books_say_by_now_and_never_with_another() {
        var bob = bureau.debtor("Form, Bobby");
        var bill = bureau.taxAccount(bob);
        var id = Ids.next();
        var typed = new HashMap<String, @Nullable String>();
        typed.put("reached", "By his sister");
        typed.put("seen", null);
        var kept = keep(id, bill, typed);
        bureau.as(bureau.officer(), () -> {
            var address = contactPoints.of(bob).getFirst().id();
            contactPoints.say(new SayOfContact(Ids.next(), address, Status.GOOD, "his sister", null, null, null, null));
            return null;
        });

        assertThat(draft(bill, HISTORY, PaperLanguage.ENGLISH).blanks())
                .extracting(FormSheet.Field::name)
                .containsExactly("seen");
        assertThat(keep(id, bill, typed)).isEqualTo(kept);
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> keep(id, bill, Map.of("seen", "Other words")))
                .withMessageStartingWith("This key was used for another form");
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> keep(id, bureau.taxAccount(bob), typed))
                .withMessageStartingWith("This key was used for another form");
    }

    @Test
    void who_is_liable_for_a_debt_of_another_account_is_not_named() {
        var gil = bureau.debtor("Form, Gil");
        var here = bureau.taxAccount(gil);
        var elsewhere = accounts.debtsOf(List.of(bureau.taxAccount(gil).id())).getFirst();
        liable(gil, bureau.debtor("Guarantor, Elsewhere"), elsewhere.id().value());
        liable(
                gil,
                bureau.debtor("Guarantor, Here"),
                accounts.debtsOf(List.of(here.id())).getFirst().id().value());
        liable(gil, bureau.debtor("Guarantor, Always"), null);

        assertThat(value(draft(here, "CASE_SUMMARY", PaperLanguage.ENGLISH), "liable"))
                .contains("Guarantor, Here", "Guarantor, Always")
                .doesNotContain("Guarantor, Elsewhere");
    }

    private void liable(PartyId party, PartyId other, @Nullable UUID debt) {
        bureau.as(bureau.officer(), () -> {
            relationships.add(new NewRelationship(
                    Ids.next(),
                    party,
                    other,
                    NewRelationship.Kind.GUARANTOR,
                    NewRelationship.Liability.JOINT_AND_SEVERAL,
                    "Civil Code 1",
                    null,
                    debt,
                    null,
                    null,
                    "the court"));
            return null;
        });
    }

    @Test
    void a_debtors_other_accounts_are_in_no_form() {
        var both = bureau.debtor("Form, Eve");
        var here = bureau.taxAccount(both);
        var elsewhere = bureau.taxAccount(both);

        assertThat(String.valueOf(draft(here, HISTORY, PaperLanguage.ENGLISH))).doesNotContain(elsewhere.number());
    }

    @EveryPack
    void every_pack_brings_forms_that_can_be_filled(String slug) {
        var pack = Path.of("../../tenants", slug);

        assertThat(problems(pack)).isEmpty();
        assertThat(PackFolder.of(pack).filesOf("forms"))
                .extracting(one -> one.text("code"))
                .contains(HISTORY, "CASE_SUMMARY");
    }

    @Test
    void what_a_form_cannot_say_is_named_by_file_and_line(@TempDir Path pack) throws IOException {
        Files.createDirectories(pack.resolve("forms"));
        Files.writeString(pack.resolve("forms/a.yaml"), """
                code: A
                language: en
                for: debtor
                title: Anything
                about: Nothing
                parts:
                  - heading: One
                    fields:
                      - name: one
                        label: One
                        text: "{{everything}}"
                      - name: one
                        label: Two
                        text: "{{#payments}}{{law}}{{/payments}}"
                """);

        assertThat(problems(pack))
                .anySatisfy(one -> assertThat(one).contains("forms/a.yaml:11", "{{everything}} is no value here"))
                .anySatisfy(one -> assertThat(one).contains("forms/a.yaml:14", "{{law}} is no value here"))
                .anySatisfy(one -> assertThat(one).contains("forms/a.yaml:12", "is the name of another field"))
                .anySatisfy(one -> assertThat(one).contains("forms/a.yaml:1", "missing in language es"));
        Files.writeString(pack.resolve("forms/b.yaml"), """
                code: A
                language: es
                for: debtor
                title: Algo
                about: Nothing
                parts:
                  - heading: Uno
                    fields:
                      - name: one
                        label: Uno
                        text: "{{nextStep}}"
                """);
        assertThat(problems(pack))
                .as("what the house says in English only")
                .anySatisfy(one -> assertThat(one).contains("forms/b.yaml:11", "{{nextStep}} is no value here"));
    }

    private static List<String> problems(Path pack) {
        return Packs.check(pack).stream()
                .map(String::valueOf)
                .filter(one -> one.contains("forms/"))
                .toList();
    }

    private void promises(AccountRow account, String amount, LocalDate by, String note) {
        bureau.as(
                bureau.officer(),
                () -> contacts.log(new LogContact(
                        account.number(),
                        List.of(account.id()),
                        List.of(),
                        Said.of("PP").noted(note).promising(new Promise(Money.of(amount), by)),
                        null,
                        null)));
    }

    private FormSheet draft(AccountRow account, String code, PaperLanguage language) {
        return bureau.as(bureau.officer(), () -> forms.draft(account, code, language));
    }

    private FilledForm keep(UUID id, AccountRow account, Map<String, String> typed) {
        return bureau.as(bureau.officer(), () -> forms.keep(id, account, HISTORY, PaperLanguage.ENGLISH, typed));
    }

    private static String value(FormSheet sheet, String name) {
        return sheet.parts().stream()
                .flatMap(part -> part.fields().stream())
                .filter(field -> field.name().equals(name))
                .map(FormSheet.Field::value)
                .findFirst()
                .orElseThrow();
    }
}
