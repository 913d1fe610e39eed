package org.tallystick.debtors;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A name without accents, case and punctuation, so that two spellings of it can be compared. */
final class FoldedName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INSIDE_A_WORD =
            Pattern.compile("(?<=\\p{L})['\u2019](?=\\p{L})|(?<=\\b\\p{L})[.](?=\\p{L}\\b)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private FoldedName() {}

    /** {@code José  O'Neil, Jr.} becomes {@code JOSE ONEIL JR}, and {@code Acme L.L.C.} becomes {@code ACME LLC}. */
    static String of(String name) {
        var quick = quick(name);
        return quick == null ? slow(name) : quick;
    }

    /** Of letters, digits and what stands between them; null where a sign inside a word may join it, and beyond ASCII. */
    private static @Nullable String quick(String name) {
        var folded = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > 0x7e || c == '\'' || c == '.') return null;
            boolean isLower = c >= 'a' && c <= 'z';
            if (isLower || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                if (gap && !folded.isEmpty()) folded.append(' ');
                gap = false;
                folded.append(isLower ? (char) (c - 32) : c);
            } else gap = true;
        }
        return folded.toString();
    }

    private static String slow(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var joined = INSIDE_A_WORD.matcher(plain).replaceAll("");
        return BETWEEN_WORDS.matcher(joined).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
    }
}
