package org.tallystick.web;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tallystick.search.Search;
import org.tallystick.search.SearchGroup;
import org.tallystick.search.SearchHit;

/** One hit in two lines, with the words that were typed marked. */
class HitRow extends Div {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern GAPS = Pattern.compile("\\s+");
    private static final int BEFORE_FIRST = 40;
    private static final int LONGEST_NOTE = 240;

    private HitRow(String glyph, Div title, Div detail, Div aside) {
        addClassName("ts-hit");
        aside.addClassName("ts-hit-aside");
        add(Glyph.of(glyph), new Div(title, detail), aside);
    }

    static HitRow of(SearchHit hit, String typed) {
        var wanted = Search.words(typed);
        return of(
                hit,
                wanted,
                new Div(line("ts-hit-number", hit.accountNumber(), wanted), new Div(new Span(aside(hit)))));
    }

    /** With what is owed; without facts nothing of it may be seen. */
    static HitRow of(SearchHit hit, String typed, @Nullable HitFacts facts) {
        var wanted = Search.words(typed);
        var why = new Div(line("ts-hit-number", hit.accountNumber(), wanted));
        var aside = aside(hit);
        if (!aside.isEmpty()) why.add(new Span(" \u00b7 " + aside));
        why.addClassName("ts-hit-why");
        var owed = facts == null
                ? StatusBadge.plain(StatusBadge.Tone.PROTECT, "Restricted")
                : facts.owed().isPositive()
                        ? Amount.of(facts.owed())
                        : StatusBadge.plain(StatusBadge.Tone.OK, Narrowing.PAID);
        return of(hit, wanted, new Div(new Div(owed), why));
    }

    private static HitRow of(SearchHit hit, List<String> wanted, Div aside) {
        return new HitRow(
                isPerson(hit) ? "person" : "account",
                line("ts-hit-title", hit.title(), wanted),
                line("ts-hit-detail", hit.detail(), wanted),
                aside);
    }

    /** A note: when and by whom, about whom, and its words around the first that was looked for. */
    static HitRow of(FoundBeside.Note note, String typed) {
        var wanted = Search.words(typed);
        return new HitRow(
                "note",
                line("ts-hit-title", note.when() + " \u00b7 " + note.debtor(), wanted),
                line("ts-hit-detail", "\u201c" + around(note.text(), wanted) + "\u201d", wanted),
                new Div(
                        new Div(new Span(note.accountNumber())),
                        new Div(new Span(String.join(", ", note.facts().debtTypes())))));
    }

    static boolean isPerson(SearchHit hit) {
        return hit.kind().equals("PARTY");
    }

    static String inWords(SearchGroup which) {
        return switch (which) {
            case EXACT -> "Exactly this number";
            case NAMES -> "By name";
            case NUMBERS -> "Numbers that begin or end so";
            case ADDRESSES -> "By address";
            case CLOSE -> "Sounds like it, or spelled almost so";
        };
    }

    /** Why it was found, and how many accounts are behind the one that opens. */
    private static String aside(SearchHit hit) {
        var many = hit.accounts() >= 100 ? "100 accounts or more" : hit.accounts() + " accounts";
        if (hit.accounts() < 2) return hit.why();
        return hit.why().isEmpty() ? many : hit.why() + " \u00b7 " + many;
    }

    /** In one line, beginning a little before the first word that was looked for. */
    static String around(String text, List<String> wanted) {
        var plain = GAPS.matcher(text.strip()).replaceAll(" ");
        int first = 0;
        for (var words = WORD.matcher(plain); words.find(); )
            if (marked(words.group(), wanted) > 0) {
                first = words.start();
                break;
            }
        int from = first <= BEFORE_FIRST ? 0 : plain.lastIndexOf(' ', first - BEFORE_FIRST / 2) + 1;
        int until = Math.min(plain.length(), from + LONGEST_NOTE);
        return (from == 0 ? "" : "\u2026 ") + plain.substring(from, until) + (until < plain.length() ? " \u2026" : "");
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
