package org.tallystick.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tallystick.security.CursorRefused;

/** What was typed with other words in place of those that may be misspelled: first one letter off, then further. */
record Spellings(boolean asked, String near, String close) {

    static final Spellings NOT_ASKED = new Spellings(false, "", "");
    private static final String BETWEEN = "\u001e";
    private static final Pattern TAKEN = Pattern.compile("'(\\p{L}+)'(?!:)");

    /** For each word that was typed, the words that may have been meant, nearest first. */
    static Spellings of(List<String> words, Map<String, List<String>> meant) {
        if (meant.values().stream().allMatch(List::isEmpty)) return new Spellings(true, "", "");
        return new Spellings(true, query(words, meant, 1), query(words, meant, Integer.MAX_VALUE));
    }

    /** The words taken for those that were typed. */
    List<String> taken() {
        return TAKEN.matcher(close)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static String query(List<String> words, Map<String, List<String>> meant, int distance) {
        var parts = new ArrayList<String>();
        boolean any = false;
        for (var word : words) {
            var others = meant.getOrDefault(word, List.of()).stream()
                    .filter(other -> Spelling.distance(word, other) <= distance)
                    .toList();
            any |= !others.isEmpty();
            parts.add(
                    Stream.concat(Stream.of("'" + word + "':*"), others.stream().map(other -> "'" + other + "'"))
                            .collect(Collectors.joining(" | ", "(", ")")));
        }
        return any ? String.join(" & ", parts) : "";
    }

    String write() {
        return asked ? near + BETWEEN + close : "";
    }

    static Spellings read(String written) {
        if (written.isEmpty()) return NOT_ASKED;
        var parts = written.split(BETWEEN, -1);
        if (parts.length != 2) throw new CursorRefused();
        return new Spellings(true, parts[0], parts[1]);
    }
}
