package org.tallystick.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;
import org.tallystick.security.Cursors;

/**
 * Finding by number, by name and by address: what was typed is the beginning of any words, or the end of a number. When
 * little was found it may also be misspelled. Each page is one statement, so it needs no transaction of its own, which
 * would cost a further question to the database.
 */
@Service
public class Search {

    /** So many hits are enough not to guess at other spellings. */
    private static final int LITTLE = 5;

    private static final List<Stage> PLAIN = Stage.ALL.subList(0, Stage.NEAR.place());
    private static final List<Stage> GUESSED = Stage.ALL.subList(Stage.NEAR.place(), Stage.ALL.size());

    private final SearchReading reading;
    private final Vocabulary vocabulary;
    private final Cursors cursors;
    private final SingletonSupplier<Veil> veil;

    Search(SearchReading reading, Vocabulary vocabulary, Cursors cursors, ObjectProvider<Veil> veil) {
        this.reading = reading;
        this.vocabulary = vocabulary;
        this.cursors = cursors;
        this.veil = SingletonSupplier.ofNullable(veil::getIfAvailable);
    }

    /** The next {@code limit} hits, the best group first. A foreign or damaged cursor is refused. */
    public SearchPage find(String query, @Nullable String cursor, int limit) {
        if (limit < 1) throw new IllegalArgumentException("A page has at least one hit, asked for " + limit);
        var typed = vocabulary.completed(Typed.of(query));
        if (typed.isNothing()) return SearchPage.EMPTY;
        var at = cursor == null ? SearchPosition.start(query) : SearchPosition.read(cursors.open(cursor), query);

        var found = new ArrayList<>(read(PLAIN, typed, at, limit + 1));
        int soFar = at.seen() + found.size();
        if (found.size() <= limit && !at.spellings().asked() && soFar < LITTLE)
            at = at.with(vocabulary.of(typed, soFar == 0));
        if (found.size() <= limit) found.addAll(read(GUESSED, typed, at, limit + 1 - found.size()));
        return page(found, typed, Words.compact(query), at, limit);
    }

    /** What those of the stages find that apply and do not lie before the position. */
    private List<SearchReading.Found> read(List<Stage> stages, Typed typed, SearchPosition at, int limit) {
        var ahead = stages.stream()
                .filter(stage -> stage.isAhead(typed, at) && stage.applies(typed, at.spellings()))
                .toList();
        if (ahead.isEmpty()) return List.of();
        var first = ahead.getFirst();
        boolean resumed = first.place() == at.stage() && at.isWithin();
        return reading.read(
                new Inquiry(ahead, before(first, typed, at.spellings()), resumed, limit, typed.isMixed()),
                typed,
                resumed ? at : at.beginning(first.place()));
    }

    /** The accounts that stand under a hit, in pages. */
    public SearchPage under(UUID hit, @Nullable String cursor, int limit) {
        if (limit < 1) throw new IllegalArgumentException("A page has at least one hit, asked for " + limit);
        var query = hit.toString();
        var at = cursor == null ? SearchPosition.start(query) : SearchPosition.read(cursors.open(cursor), query);
        var found = reading.under(hit, at, limit + 1);
        return page(found, Typed.of(""), "", at, limit);
    }

    /** The text as search compares it: its words in lower case and without accents. */
    public static List<String> words(String text) {
        return Words.of(text);
    }

    private SearchPage page(List<SearchReading.Found> found, Typed typed, String number, SearchPosition at, int limit) {
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit
                ? cursors.seal(shown.getLast()
                        .position()
                        .with(at.spellings())
                        .after(at.seen() + shown.size())
                        .write())
                : null;
        var taken = shown.stream().anyMatch(one -> one.group() == SearchGroup.CLOSE)
                ? at.spellings().taken()
                : List.<String>of();
        return new SearchPage(veiled(SearchReading.hits(shown, typed), number), next, taken);
    }

    private List<SearchHit> veiled(List<SearchHit> hits, String typed) {
        var over = veil.get();
        if (over == null || hits.isEmpty()) return hits;
        return over.veiled(hits, number -> Words.compact(number).equals(typed));
    }

    private static List<Stage> before(Stage stage, Typed typed, Spellings spellings) {
        return Stage.ALL.subList(0, stage.place()).stream()
                .filter(earlier -> earlier != Stage.MIXED && earlier.applies(typed, spellings))
                .toList();
    }
}
