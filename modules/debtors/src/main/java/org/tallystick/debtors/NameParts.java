package org.tallystick.debtors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a person's name, as far as they are known. */
public record NameParts(
        @Nullable String last,
        @Nullable String first,
        @Nullable String middle,
        @Nullable String suffix) {

    public static final NameParts NONE = new NameParts(null, null, null, null);

    private static final Set<String> SUFFIXES = Set.of("JR", "SR", "II", "III", "IV", "V");

    public NameParts {
        last = orNull(last);
        first = orNull(first);
        middle = orNull(middle);
        suffix = orNull(suffix);
    }

    /** Reads {@code Rivera, Maria A. Jr.}; a name without a comma may stand either way round and has no known parts. */
    public static NameParts of(String name) {
        int comma = name.indexOf(',');
        if (comma <= 0) return NONE;
        var words = new ArrayList<>(List.of(name.substring(comma + 1).strip().split("[\\s,]+")));
        var last = new ArrayList<>(List.of(name.substring(0, comma).strip().split("\\s+")));
        var suffix = takeSuffix(words);
        if (suffix == null) suffix = takeSuffix(last);
        if (words.isEmpty() || words.getFirst().isEmpty() || last.isEmpty()) return NONE;
        return new NameParts(
                String.join(" ", last),
                words.getFirst(),
                words.size() == 1 ? null : String.join(" ", words.subList(1, words.size())),
                suffix);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    /** {@code Rivera, Maria A. Jr.}; empty when there are none. */
    public String inWords() {
        var given =
                Stream.of(first, middle, suffix).filter(part -> part != null).collect(Collectors.joining(" "));
        if (last == null) return given;
        return given.isEmpty() ? last : last + ", " + given;
    }

    static boolean isSuffix(String word) {
        return SUFFIXES.contains(word.replace(".", "").toUpperCase(Locale.ROOT));
    }

    private static @Nullable String takeSuffix(List<String> words) {
        if (words.size() < 2 && !(words.size() == 1 && isSuffix(words.getFirst()))) return null;
        return isSuffix(words.getLast()) ? words.removeLast() : null;
    }

    private static @Nullable String orNull(@Nullable String part) {
        return part == null || part.isBlank() ? null : part.strip();
    }
}
