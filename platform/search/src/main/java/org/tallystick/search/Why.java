package org.tallystick.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Why an entry was found, in the words of those who search. */
final class Why {

    private Why() {}

    static String of(SearchReading.Found found, Typed typed) {
        return switch (found.group()) {
            case EXACT -> found.what();
            case NUMBERS -> number(found, typed);
            case NAMES ->
                typed.isNothing() ? "" : begins(typed.words(), Words.of(found.title())) ? "name" : "another name";
            case ADDRESSES -> begins(typed.words(), shown(found)) ? "address" : "another address";
            case CLOSE -> close(found, typed);
        };
    }

    private static String number(SearchReading.Found found, Typed typed) {
        if (found.number().isEmpty()) return "name and number";
        return found.number().startsWith(typed.number())
                ? found.what() + " begins with " + typed.number()
                : found.what() + " ends in " + typed.number();
    }

    /** Each word that stands in neither line as typed, with the word that was taken for it. */
    private static String close(SearchReading.Found found, Typed typed) {
        var shown = shown(found);
        var reasons = new LinkedHashSet<String>();
        for (var word : typed.words()) {
            if (shown.stream().anyMatch(other -> other.startsWith(word))) continue;
            reasons.add(shown.stream()
                    .filter(other -> new Spelling.Candidate(other, true).mayMean(word))
                    .min(Comparator.comparingInt(other -> Spelling.distance(word, other)))
                    .map(other -> inWords(word, other))
                    .orElse("another name or address"));
        }
        return String.join(", ", reasons);
    }

    private static String inWords(String typed, String meant) {
        var distance = Spelling.distance(typed, meant);
        if (distance == 1) return meant + ": one letter off";
        return distance <= Spelling.allowed(typed, meant)
                ? meant + ": two letters off"
                : meant + ": sounds like " + typed;
    }

    private static List<String> shown(SearchReading.Found found) {
        var words = new ArrayList<>(Words.of(found.title()));
        words.addAll(Words.of(found.detail()));
        return words;
    }

    private static boolean begins(List<String> typed, List<String> words) {
        return typed.stream().allMatch(begun -> words.stream().anyMatch(word -> word.startsWith(begun)));
    }
}
