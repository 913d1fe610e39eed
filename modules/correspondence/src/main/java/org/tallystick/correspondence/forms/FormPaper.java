package org.tallystick.correspondence.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountRow;
import org.tallystick.agency.Agencies;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.documents.Documents;
import org.tallystick.security.PrintedBy;

/** Lays a form out for its template; a blank is a line to write on. */
@Component
class FormPaper {

    private final Documents documents;
    private final Agencies agencies;

    FormPaper(Documents documents, Agencies agencies) {
        this.documents = documents;
        this.agencies = agencies;
    }

    byte[] pdf(FilledForm filled, AccountRow account, PrintedBy by) {
        var language = filled.sheet().language();
        return documents.pdf("form", by.line(language.locale()), values(filled, account, language));
    }

    private Map<String, Object> values(FilledForm filled, AccountRow account, PaperLanguage language) {
        boolean spanish = language == PaperLanguage.SPANISH;
        var on = language.day(filled.filledOn());
        var by = PrintedBy.recorded(filled.filledBy(), language.locale());
        var values = new HashMap<String, Object>();
        values.put("lang", language.code());
        values.put("agency", agencies.current().name());
        values.put("title", filled.title());
        values.put(
                "filledLine",
                spanish
                        ? "Cuenta " + account.number() + ", hoja " + filled.number() + ". Llenado el " + on + " por "
                                + by + "."
                        : "Account " + account.number() + ", no. " + filled.number() + ". Filled on " + on + " by " + by
                                + ".");
        values.put("blankWord", spanish ? "Por completar" : "To be filled in");
        values.put("handWord", spanish ? "Escrito a mano" : "Typed by hand");
        values.put(
                "parts",
                filled.sheet().parts().stream()
                        .map(part -> Map.of(
                                "heading",
                                part.heading(),
                                "fields",
                                part.fields().stream().map(FormPaper::field).toList()))
                        .toList());
        return values;
    }

    private static Map<String, Object> field(FormSheet.Field field) {
        return Map.of(
                "label",
                field.label(),
                "blank",
                field.isBlank(),
                "typed",
                field.by() == FormSheet.By.HAND,
                "lines",
                field.isBlank() ? List.of() : field.value().lines().toList());
    }
}
