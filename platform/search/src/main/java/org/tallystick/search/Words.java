package org.tallystick.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text as it is compared: lower case, without accents, cut into words of letters and digits. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['\u2019\u02bc](?=\\p{L})");
    private static final Map<String, String> LETTERS = Map.of(
            "\u00df", "ss", "\u00e6", "ae", "\u0153", "oe", "\u00f8", "o", "\u0142", "l", "\u0111", "d", "\u00f0", "d",
            "\u0131", "i", "\u00fe", "th");
    private static final int LONGEST = 60;
    private static final int MOST = 400;

    private Words() {}

    static String fold(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var folded = plain.toLowerCase(Locale.ROOT);
        for (var letter : LETTERS.entrySet()) folded = folded.replace(letter.getKey(), letter.getValue());
        return MARKS.matcher(folded).replaceAll("");
    }

    /** The words in their order; an apostrophe inside a name is left out, so that O'Brien is also obrien. */
    static List<String> of(String text) {
        return GAPS.splitAsStream(APOSTROPHES.matcher(fold(text)).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .map(Words::cut)
                .toList();
    }

    /** A number without its dashes and spaces. */
    static String compact(String number) {
        return cut(String.join("", of(number)));
    }

    /**
     * Everything under which the entry is found, as PostgreSQL reads it: words of names (marked A, shown before all else
     * but exact numbers), words of addresses, exact numbers, numbers from their end.
     */
    static String of(SearchEntry entry) {
        Set<String> names = new LinkedHashSet<>(of(entry.title()));
        for (var name : entry.names()) names.addAll(of(name));
        Set<String> others = new LinkedHashSet<>();
        for (var number : entry.numbers()) {
            var compact = compact(number);
            if (compact.isEmpty()) continue;
            others.add("#" + compact);
            others.add("<" + new StringBuilder(compact).reverse());
            others.add(compact);
            others.addAll(of(number));
        }
        for (var address : entry.addresses()) others.addAll(of(address));
        return Stream.concat(
                        names.stream().map(word -> "'" + word + "':1A"),
                        others.stream().map(word -> "'" + word + "':2"))
                .limit(MOST)
                .collect(Collectors.joining(" "));
    }

    /** What was typed as a query of PostgreSQL: each word is the beginning of a word, digits also the end of a number. */
    static String query(String typed) {
        return String.join(
                " & ", of(typed).stream().distinct().map(Words::beginning).toList());
    }

    /** As {@link #query}, of names alone. */
    static String nameQuery(String typed) {
        return of(typed).stream().distinct().map(word -> "'" + word + "':*A").collect(Collectors.joining(" & "));
    }

    private static String beginning(String word) {
        var begins = "'" + word + "':*";
        if (word.length() < 4 || !word.chars().allMatch(Character::isDigit)) return begins;
        return "(" + begins + " | '<" + new StringBuilder(word).reverse() + "':*)";
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}
