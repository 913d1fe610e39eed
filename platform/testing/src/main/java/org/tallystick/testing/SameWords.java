package org.tallystick.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The words that stand on a paper in English and on the same paper in another language: names and numbers of the case
 * do, and so does whatever somebody forgot to translate.
 */
public final class SameWords {

    private SameWords() {}

    /** Without what is the same in every language here, such as the words of a debtor's name. */
    public static Set<String> of(String english, String other, String... data) {
        var same = words(english);
        same.retainAll(words(other));
        Arrays.stream(data).map(SameWords::words).forEach(same::removeAll);
        return same;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 1)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
