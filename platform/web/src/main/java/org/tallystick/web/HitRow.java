package org.tallystick.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.regex.Pattern;
import org.tallystick.search.Search;
import org.tallystick.search.SearchGroup;
import org.tallystick.search.SearchHit;

/** One hit in two lines, with the words that were typed marked. */
class HitRow extends Div {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

    HitRow(SearchHit hit, String typed) {
        var wanted = Search.words(typed);
        addClassName("ts-hit");
        var lines = new Div(line("ts-hit-title", hit.title(), wanted), line("ts-hit-detail", hit.detail(), wanted));
        var number = new Div(line("ts-hit-number", hit.accountNumber(), wanted), new Div(new Span(aside(hit))));
        number.addClassName("ts-hit-aside");
        add(Glyph.of(hit.kind().equals("PARTY") ? "person" : "account"), lines, number);
    }

    static String inWords(SearchGroup which) {
        return switch (which) {
            case EXACT -> "Exactly this number";
            case NAMES -> "Names";
            case NUMBERS -> "Numbers that begin or end so";
            case ADDRESSES -> "Addresses";
            case CLOSE -> "Sounds like it, or spelled almost so";
        };
    }

    /** Why it was found, and how many accounts are behind the one that opens. */
    private static String aside(SearchHit hit) {
        var many = hit.accounts() >= 100 ? "100 accounts or more" : hit.accounts() + " accounts";
        if (hit.accounts() < 2) return hit.why();
        return hit.why().isEmpty() ? many : hit.why() + " \u00b7 " + many;
    }

    private static Div line(String css, String text, List<String> wanted) {
        var line = new Div();
        line.addClassName(css);
        int shown = 0;
        for (var words = WORD.matcher(text); words.find(); ) {
            var marked = marked(words.group(), wanted);
            if (marked == 0) continue;
            line.add(new Span(text.substring(shown, words.start())));
            line.getElement().appendChild(mark(words.group(), marked));
            shown = words.start() + marked;
        }
        line.add(new Span(text.substring(shown)));
        return line;
    }

    private static Element mark(String word, int length) {
        return new Element("mark").setText(word.substring(0, length));
    }

    /** How many letters of the word were typed; accents and case do not matter. */
    private static int marked(String word, List<String> wanted) {
        var folded = String.join("", Search.words(word));
        return wanted.stream().filter(folded::startsWith).mapToInt(String::length).max().stream()
                .map(length -> Math.min(length, word.length()))
                .findFirst()
                .orElse(0);
    }
}
