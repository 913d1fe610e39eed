package org.tallystick.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Text as it is compared: lower case, without accents, cut into words of letters and digits. */
final class Words {

    private static final Pattern PLAIN = Pattern.compile("[\\x00-\\x7f]*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("(?<=\\p{L})['\u2019\u02bc](?=\\p{L})");
    private static final Pattern SPELLED = Pattern.compile("\\p{L}{3,40}");
    private static final Map<String, String> LETTERS = Map.of(
            "\u00df", "ss", "\u00e6", "ae", "\u0153", "oe", "\u00f8", "o", "\u0142", "l", "\u0111", "d", "\u00f0", "d",
            "\u0131", "i", "\u00fe", "th");
    /** What follows a word: its end, one place, and there the mark A at 1 or none at 2. */
    private static final byte[] AMONG_NAMES = {0, 0, 1, (byte) 0xc0, 1};

    private static final byte[] AMONG_OTHERS = {0, 0, 1, 0, 2};
    private static final int LONGEST = 60;
    private static final int MOST = 400;

    private Words() {}

    static String fold(String text) {
        if (PLAIN.matcher(text).matches()) return text.toLowerCase(Locale.ROOT);
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
     * The words under which the entry is found, as PostgreSQL reads it: those of names marked A, then those of addresses,
     * with a place, for without one a word fits every mark. None for what is found by its numbers alone.
     */
    static @Nullable String of(SearchEntry entry) {
        Set<String> names = namesOf(entry);
        Set<String> others = new LinkedHashSet<>();
        for (var address : entry.addresses()) others.addAll(of(address));
        if (names.isEmpty() && others.isEmpty()) return null;
        return Stream.concat(
                        names.stream().map(word -> "'" + word + "':1A"),
                        others.stream().filter(word -> !names.contains(word)).map(word -> "'" + word + "':2"))
                .limit(MOST)
                .collect(Collectors.joining(" "));
    }

    /** The same as PostgreSQL sends and receives it. */
    static byte @Nullable [] vector(SearchEntry entry) {
        Set<String> names = namesOf(entry);
        Set<String> words = new LinkedHashSet<>(names);
        for (var address : entry.addresses()) words.addAll(of(address));
        if (words.isEmpty()) return null;
        var bytes = new ByteArrayOutputStream(words.size() * 12 + 4);
        var most = Math.min(words.size(), MOST);
        bytes.writeBytes(new byte[] {0, 0, (byte) (most >> 8), (byte) most});
        int place = 0;
        for (var word : words) {
            if (place++ == most) break;
            bytes.writeBytes(word.getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(names.contains(word) ? AMONG_NAMES : AMONG_OTHERS);
        }
        return bytes.toByteArray();
    }

    /** All words under which the entry is found. */
    static List<String> all(SearchEntry entry) {
        return Stream.concat(
                        namesOf(entry).stream(), entry.addresses().stream().flatMap(address -> of(address).stream()))
                .toList();
    }

    /** Whether its spelling is worth knowing: no digits, and not too short to be mistaken. */
    static boolean isSpelled(String word) {
        return SPELLED.matcher(word).matches();
    }

    private static Set<String> namesOf(SearchEntry entry) {
        Set<String> names = new LinkedHashSet<>();
        for (var name : entry.names()) names.addAll(of(name));
        return names;
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }
}
