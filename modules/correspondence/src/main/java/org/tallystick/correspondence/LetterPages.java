package org.tallystick.correspondence;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tallystick.agency.PackFolder;
import org.tallystick.agency.PackNode;

/** Reads {@code letters/*.yaml} of a pack: the words of a letter in one language, with the places for its values. */
final class LetterPages {

    /** The values that a letter can name, such as <code>{{debtor}}</code>. */
    static final Set<String> VALUES =
            Set.of("agency", "debtor", "account", "debt", "balance", "day", "answerBy", "phone", "signature");

    private LetterPages() {}

    /** A letter as a pack writes it. */
    record Page(
            String code,
            PaperLanguage language,
            String subject,
            String body,
            @Nullable String citation) {}

    static List<Page> read(PackFolder pack) {
        var pages = new ArrayList<Page>();
        var seen = new HashSet<String>();
        for (var file : pack.filesOf("letters")) {
            file.only("code", "language", "subject", "body", "citation");
            var code = file.text("code");
            var language = file.oneOf("language", List.of("en", "es"));
            if (!seen.add(code + " " + language)) file.problem("code", "\"" + code + "\" is there in this language.");
            check(file, "subject");
            check(file, "body");
            PaperLanguage.named(language)
                    .ifPresent(known -> pages.add(new Page(
                            code, known, file.text("subject"), file.text("body"), file.textOrNull("citation"))));
        }
        for (var file : pack.filesOf("letters"))
            for (var language : List.of("en", "es"))
                if (!seen.contains(file.text("code") + " " + language))
                    file.problem("code", "the letter is missing in language " + language + ".");
        return pages;
    }

    private static void check(PackNode file, String key) {
        try {
            var unknown = new TreeSet<String>();
            Mustache.compiler().compile(file.text(key)).visit(new NamesOnly(unknown));
            unknown.removeAll(VALUES);
            if (!unknown.isEmpty())
                file.problem(
                        key,
                        "{{" + unknown.getFirst() + "}} is no value of a letter; there are "
                                + String.join(", ", new TreeSet<>(VALUES)) + ".");
        } catch (MustacheException wrong) {
            file.problem(key, "the template cannot be read: " + wrong.getMessage());
        }
    }

    /** Every name that stands in a template; sections are for what is there or not. */
    private record NamesOnly(Set<String> names) implements Mustache.Visitor {
        @Override
        public void visitText(String text) {}

        @Override
        public void visitVariable(String name) {
            names.add(name);
        }

        @Override
        public boolean visitInclude(String name) {
            names.add(name);
            return false;
        }

        @Override
        public boolean visitSection(String name) {
            names.add(name);
            return true;
        }

        @Override
        public boolean visitInvertedSection(String name) {
            names.add(name);
            return true;
        }
    }
}
