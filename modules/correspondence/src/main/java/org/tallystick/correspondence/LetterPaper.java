package org.tallystick.correspondence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tallystick.agency.Agencies;
import org.tallystick.agency.DebtTypes;
import org.tallystick.agency.Translations;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.documents.Documents;
import org.tallystick.documents.Wording;
import org.tallystick.money.Money;
import org.tallystick.security.PrintedBy;

/** A letter as it would be mailed in a window envelope, of a made-up case that is hard to fit. */
@Component
class LetterPaper {

    private static final String DEBTOR = "María de los Ángeles Fernández-Villaseñor y Núñez de la Torre";
    private static final List<String> ADDRESS =
            List.of("1234 Avenida Simón Bolívar Norte, Apt. 1207-B", "Rancho Cucamonga CA 91730-0001");
    private static final Money BALANCE = Money.of("12345.67");
    private static final int DAYS_TO_ANSWER = 30;

    private final Documents documents;
    private final Agencies agencies;
    private final DebtTypes debtTypes;
    private final Translations translations;
    private final BusinessDay day;

    LetterPaper(
            Documents documents, Agencies agencies, DebtTypes debtTypes, Translations translations, BusinessDay day) {
        this.documents = documents;
        this.agencies = agencies;
        this.debtTypes = debtTypes;
        this.translations = translations;
        this.day = day;
    }

    byte[] sample(LetterRow letter, PrintedBy by) {
        var madeUp = madeUp(letter.language());
        var values = new HashMap<String, Object>();
        values.put("lang", letter.language().code());
        values.put("agency", agencies.current().name());
        values.put("debtor", DEBTOR);
        values.put("address", ADDRESS);
        values.put("subject", Wording.fill(letter.subject(), madeUp));
        values.put("parts", parts(Wording.fill(letter.body(), madeUp)));
        values.put(
                "sampleWord",
                letter.language() == PaperLanguage.SPANISH
                        ? "Muestra con un caso inventado. No se ha enviado nada."
                        : "Sample with a made-up case. Nothing was sent.");
        return documents.pdf("letter", by.line(letter.language().locale()), values);
    }

    private Map<String, Object> madeUp(PaperLanguage language) {
        var debt = debtTypes.all().stream()
                .findFirst()
                .map(type -> translations.of(language.code(), type.name()) + " 2026-004711")
                .orElse("2026-004711");
        return Map.of(
                "agency",
                agencies.current().name(),
                "debtor",
                DEBTOR,
                "account",
                "A-0004711",
                "debt",
                debt,
                "balance",
                BALANCE.inDollars(),
                "day",
                language.day(day.today()),
                "answerBy",
                language.day(day.today().plusDays(DAYS_TO_ANSWER)),
                "phone",
                "555-0100",
                "signature",
                language == PaperLanguage.SPANISH ? "Firma" : "Signature");
    }

    /** What stands between empty lines, line by line. */
    private static List<Map<String, List<String>>> parts(String body) {
        return Arrays.stream(body.strip().split("\\n\\s*\\n"))
                .map(part -> Map.of("lines", part.strip().lines().toList()))
                .toList();
    }
}
