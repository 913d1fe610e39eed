package org.tallystick.correspondence.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackNode;
import org.tallystick.correspondence.PaperLanguage;
import org.tallystick.documents.TemplateRefused;
import org.tallystick.documents.Wording;

/** Reads {@code forms/*.yaml} of a pack: headings and fields, whose text has places for values like that of a letter. */
final class FormPages {

    private static final List<String> LANGUAGES = List.of("en", "es");
    private static final String DEBTOR = "debtor";

    private FormPages() {}

    static List<FormRow> read(PackFolder pack) {
        var forms = new ArrayList<FormRow>();
        var seen = new HashSet<String>();
        for (var file : pack.filesOf("forms")) {
            file.only("code", "language", "for", "title", "about", "citation", "parts");
            var code = file.text("code");
            var language = file.oneOf("language", LANGUAGES);
            var reader = file.oneOf("for", List.of("file", DEBTOR));
            if (!seen.add(code + " " + language)) file.problem("code", "\"" + code + "\" is there in this language.");
            if (reader.equals("file") && language.equals("es"))
                file.problem("language", "a form for the file is in English.");
            var known = PaperLanguage.named(language).orElse(PaperLanguage.ENGLISH);
            forms.add(new FormRow(
                    code,
                    known,
                    1,
                    file.text("title"),
                    file.text("about"),
                    reader.equals(DEBTOR),
                    file.textOrNull("citation"),
                    parts(file, known)));
        }
        for (var file : pack.filesOf("forms"))
            for (var language : LANGUAGES)
                if (DEBTOR.equals(file.textOrNull("for")) && !seen.contains(file.text("code") + " " + language))
                    file.problem("code", "the form is for debtors and is missing in language " + language + ".");
        return forms;
    }

    private static List<FormRow.Part> parts(PackNode file, PaperLanguage language) {
        var names = new HashSet<String>();
        return file.someOf("parts").stream()
                .map(part -> {
                    part.only("heading", "fields");
                    return new FormRow.Part(
                            part.text("heading"),
                            part.someOf("fields").stream()
                                    .map(field -> place(field, names, language))
                                    .toList());
                })
                .toList();
    }

    private static FormRow.Place place(PackNode field, Set<String> names, PaperLanguage language) {
        field.only("name", "label", "text");
        var name = field.text("name");
        if (!names.add(name)) field.problem("name", "\"" + name + "\" is the name of another field.");
        var text = field.textOrNull("text");
        if (text != null) check(field, text, language);
        return new FormRow.Place(name, field.text("label"), text);
    }

    private static void check(PackNode field, String text, PaperLanguage language) {
        try {
            if (Wording.fill(text, FormValues.sample(language)).isBlank())
                field.problem("text", "it stays blank whatever the books say; leave it out.");
        } catch (TemplateRefused refused) {
            field.problem("text", refused.getMessage() + " There are " + FormValues.names(language) + ".");
        }
    }
}
