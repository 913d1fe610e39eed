package org.tallystick.search;

import java.util.Comparator;

/** How far two words are apart: letters to change, leave out, put in, or swap with their neighbor. */
final class Spelling {

    /** A word that may have been meant. */
    record Candidate(String word, boolean soundsAlike) {

        int distanceTo(String typed) {
            return distance(typed, word);
        }

        /** The nearest first, those that sound alike before those that only look alike. */
        static Comparator<Candidate> nearestTo(String typed) {
            return Comparator.comparingInt((Candidate candidate) -> candidate.distanceTo(typed))
                    .thenComparing(candidate -> !candidate.soundsAlike())
                    .thenComparing(Candidate::word);
        }

        boolean mayMean(String typed) {
            var distance = distanceTo(typed);
            return distance > 0
                    && (distance <= allowed(typed, word)
                            || (soundsAlike && distance <= (Math.max(typed.length(), word.length()) + 1) / 2));
        }
    }

    private Spelling() {}

    /** In a short word one wrong letter leaves little; in a longer one two may be wrong. */
    static int allowed(String typed, String word) {
        return typed.length() < 4 || word.length() < 5 ? 1 : 2;
    }

    static int distance(String typed, String word) {
        var beforeLast = new int[word.length() + 1];
        var last = new int[word.length() + 1];
        for (int j = 0; j <= word.length(); j++) last[j] = j;
        for (int i = 1; i <= typed.length(); i++) {
            var row = new int[word.length() + 1];
            row[0] = i;
            for (int j = 1; j <= word.length(); j++) {
                int changed = typed.charAt(i - 1) == word.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + changed);
                if (i > 1
                        && j > 1
                        && typed.charAt(i - 1) == word.charAt(j - 2)
                        && typed.charAt(i - 2) == word.charAt(j - 1)) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
            }
            beforeLast = last;
            last = row;
        }
        return last[word.length()];
    }
}
