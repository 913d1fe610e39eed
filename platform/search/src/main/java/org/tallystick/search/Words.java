package org.tallystick.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        var quick = quick(text);
        if (quick != null) return quick;
        return GAPS.splitAsStream(APOSTROPHES.matcher(fold(text)).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .map(Words::cut)
                .toList();
    }

    /** The same for plain letters, digits and what stands between them; null where an apostrophe may stand inside a name. */
    private static @Nullable List<String> quick(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7e || c == '\'') return null;
            boolean isUpper = c >= 'A' && c <= 'Z';
            if (isUpper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) word.append(isUpper ? (char) (c + 32) : c);
            else end(word, words);
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (word.isEmpty()) return;
        words.add(cut(word.toString()));
        word.setLength(0);
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

    /** All words under which the entry is found, those of names first, each with whether it is one. */
    static Map<String, Boolean> found(SearchEntry entry) {
        var found = new LinkedHashMap<String, Boolean>();
        for (var word : namesOf(entry)) found.put(word, true);
        for (var address : entry.addresses()) for (var word : of(address)) found.putIfAbsent(word, false);
        return found;
    }

    /** The words as PostgreSQL sends and receives them. */
    static byte @Nullable [] vector(Map<String, Boolean> found) {
        if (found.isEmpty()) return null;
        var most = Math.min(found.size(), MOST);
        var bytes = new ByteArrayOutputStream(most * 12 + 4);
        bytes.writeBytes(new byte[] {0, 0, (byte) (most >> 8), (byte) most});
        found.entrySet().stream().limit(most).forEach(word -> {
            bytes.writeBytes(word.getKey().getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(word.getValue() ? AMONG_NAMES : AMONG_OTHERS);
        });
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
