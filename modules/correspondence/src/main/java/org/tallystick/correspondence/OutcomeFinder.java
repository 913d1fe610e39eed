package org.tallystick.correspondence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Finds outcomes by what was typed: a code, the beginning of one, or words of a name in any order. */
final class OutcomeFinder {

    private static final int NO_FIT = 9;

    private OutcomeFinder() {}

    /** Best first; what fits alike stays in the agency's order. */
    static List<OutcomeRow> find(List<OutcomeRow> outcomes, String typed) {
        var wanted = typed.strip().toUpperCase(Locale.ROOT);
        if (wanted.isEmpty()) return outcomes;
        ToIntFunction<OutcomeRow> fit = outcome -> fit(outcome, wanted);
        return outcomes.stream()
                .filter(outcome -> fit.applyAsInt(outcome) < NO_FIT)
                .sorted(Comparator.comparingInt(fit))
                .toList();
    }

    private static int fit(OutcomeRow outcome, String wanted) {
        if (outcome.code().equals(wanted)) return 0;
        if (outcome.code().startsWith(wanted)) return 1;
        var name = words(outcome.name());
        var parts = words(wanted);
        if (!parts.isEmpty() && parts.stream().allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word))))
            return String.join(" ", name).startsWith(wanted) ? 2 : 3;
        return NO_FIT;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
