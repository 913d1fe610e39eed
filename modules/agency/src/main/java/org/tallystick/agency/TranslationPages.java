package org.tallystick.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code translations/*.yaml}: how the names of a pack read in another language. */
final class TranslationPages {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    private TranslationPages() {}

    static List<AgencyPack.Translation> read(PackFolder pack) {
        var read = new ArrayList<AgencyPack.Translation>();
        for (var page : pack.filesOf("translations")) {
            var language = page.only("language", "words").text("language");
            if (!language.isEmpty() && !LANGUAGE.matcher(language).matches())
                page.problem("language", "two letters such as es are needed.");
            var words = page.child("words");
            if (words.isEmpty()) page.problem("words", "names with their translations are needed.");
            words.ifPresent(names -> names.plain().forEach((name, reads) -> {
                if (reads instanceof String text && !text.isBlank())
                    read.add(new AgencyPack.Translation(language, name, text));
                else names.problem(name, "a text is needed.");
            }));
        }
        return read;
    }
}
