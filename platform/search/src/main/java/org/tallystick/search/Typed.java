package org.tallystick.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody typed into the box, as the search asks it of the database.
 *
 * @param begun the words that a typed one begins, where that is known: they are found quicker than what begins so
 * @param known those that begin a word whose spelling is kept, as far as that was seen on the way
 * @param common those that so many people have that looking for the others is quicker
 */
record Typed(List<String> words, Map<String, List<String>> begun, Set<String> known, Set<String> common) {

    private static final int MOST_WORDS = 12;
    private static final int SHORTEST_ENDING = 4;
    private static final int LONGEST_IN_ADDRESS = 6;
    private static final int MOST_PARTS = 4;
    private static final Pattern BEGINNING = Pattern.compile("'([^']+)':\\*(A?)");

    static Typed of(String text) {
        return new Typed(Words.of(text).stream().distinct().limit(MOST_WORDS).toList(), Map.of(), Set.of(), Set.of());
    }

    Typed beginning(Map<String, List<String>> begun, Set<String> known, Set<String> common) {
        return new Typed(words, begun, known, common);
    }

    /** The beginnings in a query replaced by the words that begin so. */
    String inWholeWords(String query) {
        return begun.isEmpty()
                ? query
                : BEGINNING.matcher(query).replaceAll(found -> {
                    var whole = begun.getOrDefault(found.group(1), List.of());
                    return whole.isEmpty()
                            ? found.group()
                            : whole.stream()
                                    .map(word ->
                                            "'" + word + "'" + (found.group(2).isEmpty() ? "" : ":A"))
                                    .collect(Collectors.joining(" | ", "(", ")"));
                });
    }

    boolean isNothing() {
        return words.isEmpty();
    }

    /** Many words without any digit are no number, however it is written. */
    boolean mayBeNumber() {
        return words.size() <= MOST_PARTS || !numbers().isEmpty();
    }

    /** Longer than a zip code or the number of a house: nobody is called so and lives there. */
    boolean isLongNumber() {
        return number().length() > LONGEST_IN_ADDRESS && number().chars().allMatch(Character::isDigit);
    }

    /** The beginning of a title. */
    String beginning() {
        return String.join(" ", words);
    }

    /** Behind the last title with this beginning. */
    String behind() {
        return beginning() + "\udbff\udfff";
    }

    /** All of it as one number without gaps. */
    String number() {
        return Words.compact(beginning());
    }

    /** The number from its end, to find it by its last digits; empty when it is none or too short to mean something. */
    String ending() {
        return ending(number());
    }

    /** Each word begins a word of a name. */
    String names() {
        return words.stream().map(word -> "'" + word + "':*A").collect(Collectors.joining(" & "));
    }

    /** As {@link #anywhere}, without the words that are common. */
    String rare() {
        var rare = words.stream().filter(word -> !common.contains(word)).toList();
        return anywhere(rare.isEmpty() ? words : rare);
    }

    /** Each word begins any word. */
    String anywhere() {
        return anywhere(words);
    }

    /** Whether it is a number together with words, such as a name and some digits. */
    boolean isMixed() {
        return numbers().size() < words.size() && mixedNumber().length() > 1;
    }

    String mixedNumber() {
        return Words.compact(String.join("", numbers()));
    }

    /** Whether so many numbers begin so that it is better to begin with the words. */
    boolean isMixedShort() {
        return mixedNumber().length() < SHORTEST_ENDING;
    }

    /**
     * Whether it is looked for among numbers whatever was found: where it is too long for the number of a house, or
     * stands behind a word, for the number of a house is typed first.
     */
    boolean isMixedAnyway() {
        return mixedNumber().length() > LONGEST_IN_ADDRESS
                || (!words.isEmpty() && !hasDigit(words.getFirst()) && !isMixedShort());
    }

    String mixedEnding() {
        return ending(mixedNumber());
    }

    String mixedWords() {
        return anywhere(words.stream().filter(word -> !hasDigit(word)).toList());
    }

    private List<String> numbers() {
        return words.stream().filter(Typed::hasDigit).toList();
    }

    private static String ending(String number) {
        if (number.length() < SHORTEST_ENDING || !number.chars().allMatch(Character::isDigit)) return "";
        return new StringBuilder(number).reverse().toString();
    }

    private static String anywhere(List<String> words) {
        return words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }

    static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
