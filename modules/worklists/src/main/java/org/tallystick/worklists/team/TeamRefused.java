package org.tallystick.worklists.team;

import org.tallystick.security.CardNumbers;
import org.tallystick.web.Refusal;

/** Something between colleagues that cannot be as asked. */
public final class TeamRefused extends Refusal {
    TeamRefused(String sentence) {
        super(sentence);
    }

    TeamRefused(Because because, String sentence) {
        super(because, sentence);
    }

    public static TeamRefused nobodyLeads() {
        return new TeamRefused("The ladder names nobody who leads or supervises you; choose a colleague.");
    }

    /** What was done before under the same key; with other words nothing of them would be kept. */
    static <T> T sameAs(T before, boolean isSame) {
        if (isSame) return before;
        throw new TeamRefused("This key was used for something else. Use a new one for each.");
    }

    /** The words, without a card number and no longer than a screen. */
    static String words(String typed, String whenEmpty) {
        var words = typed.strip();
        if (words.isEmpty()) throw new TeamRefused(whenEmpty);
        if (words.length() > 2_000) throw new TeamRefused("Say it in at most 2,000 characters.");
        if (CardNumbers.isIn(words))
            throw new TeamRefused("This looks like the number of a payment card. Take it out; it is never kept.");
        return words;
    }
}
