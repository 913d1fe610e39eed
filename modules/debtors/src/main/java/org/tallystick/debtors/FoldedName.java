package org.tallystick.debtors;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name without accents, case and punctuation, so that two spellings of it can be compared. */
final class FoldedName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INSIDE_A_WORD =
            Pattern.compile("(?<=\\p{L})['\u2019](?=\\p{L})|(?<=\\b\\p{L})[.](?=\\p{L}\\b)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FoldedName() {}

    /** {@code José  O'Neil, Jr.} becomes {@code JOSE ONEIL JR}, and {@code Acme L.L.C.} becomes {@code ACME LLC}. */
    static String of(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var joined = INSIDE_A_WORD.matcher(plain).replaceAll("");
        return BETWEEN_WORDS.matcher(joined).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }
}
