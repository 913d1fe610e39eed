package org.tallystick.debtors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/** A name folded and cut into the words that tell people apart; a suffix stands by itself, and {@code LLC} tells nothing. */
record ComparedName(
        List<String> words,
        @Nullable String last,
        @Nullable String first,
        @Nullable String middle,
        @Nullable String suffix) {

    private static final DoubleMetaphone SOUND = new DoubleMetaphone();
    private static final JaroWinklerSimilarity NEARNESS = new JaroWinklerSimilarity();
    private static final double NEAR = 0.93;
    private static final Set<String> TELL_NOTHING =
            Set.of("THE", "AND", "OF", "DBA", "ET", "AL", "ETAL", "ETUX", "AKA", "C", "O");
    private static final Set<String> NOBODY = Set.of("UNKNOWN", "OCCUPANT", "RESIDENT", "VEHICLE", "NONE", "UNNAMED");

    private static boolean tells(String word) {
        return !TELL_NOTHING.contains(word) && !PartyKind.FORMS.contains(word);
    }

    /** A name that says that nobody knows who it is has no words to compare. */
    static ComparedName of(PartyKind kind, String name, NameParts parts) {
        var words = new ArrayList<String>();
        var suffix = folded(parts.suffix());
        var folded = FoldedName.of(name);
        var all = folded.split(" ", -1);
        if (!NOBODY.contains(all[0]) && !folded.endsWith("NOT KNOWN"))
            for (var word : all) {
                if (kind != PartyKind.ORGANIZATION && NameParts.isSuffix(word)) suffix = word;
                else if (!word.isEmpty() && tells(word)) words.add(word);
            }
        return new ComparedName(
                List.copyOf(words), folded(parts.last()), folded(parts.first()), folded(parts.middle()), suffix);
    }

    private static @Nullable String folded(@Nullable String part) {
        return part == null ? null : FoldedName.of(part);
    }

    boolean hasParts() {
        return last != null && first != null;
    }

    List<String> sortedWords() {
        return words.stream().sorted().toList();
    }

    /** What a word sounds like, or the word itself when it has digits in it. */
    static String sound(String word) {
        if (word.chars().anyMatch(Character::isDigit)) return word;
        var sound = SOUND.doubleMetaphone(word);
        return sound == null || sound.isEmpty() ? word : sound;
    }

    static boolean soundAlike(String one, String other) {
        if (one.length() < 3 || other.length() < 3) return false;
        return sound(one).equals(sound(other)) || NEARNESS.apply(one, other) >= NEAR;
    }

    static boolean nearlyThe(String one, String other) {
        return NEARNESS.apply(one, other) >= NEAR;
    }
}
