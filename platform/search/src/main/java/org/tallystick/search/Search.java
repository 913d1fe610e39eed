package org.tallystick.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.security.Cursors;

/** Finding by number, by name and by address: what was typed is the beginning of any words. */
@Service
public class Search {

    /** Asked up to three times: for exactly this number, then for names, then for anything with these words. */
    private static final String FIND = """
            select kind, subject, account_number, title, detail, sort
              from search_entry
             where words @@ cast(:wanted as tsquery)
               and (cast(:shown as text) = '' or not words @@ cast(:shown as tsquery))
               and (sort, kind, subject) > (cast(:sort as text) collate "C", cast(:kind as text), cast(:subject as uuid))
             order by sort, kind, subject
             limit :limit
            """;

    /** What is wanted, and what was shown before and is not wanted again. */
    private record Stage(String wanted, String shown) {}

    private record Found(SearchHit hit, SearchPosition position) {}

    private final JdbcClient jdbc;
    private final Cursors cursors;

    Search(JdbcClient jdbc, Cursors cursors) {
        this.jdbc = jdbc;
        this.cursors = cursors;
    }

    /** The next {@code limit} hits, an exact number first, then names. A foreign or damaged cursor is refused. */
    @Transactional(readOnly = true)
    public SearchPage find(String query, @Nullable String cursor, int limit) {
        if (limit < 1) throw new IllegalArgumentException("A page has at least one hit, asked for " + limit);
        var words = Words.query(query);
        if (words.isEmpty()) return new SearchPage(List.of(), null);
        var number = "'#" + Words.compact(query) + "'";
        var names = Words.nameQuery(query);
        var stages = List.of(
                new Stage(number, ""), new Stage(names, number), new Stage(words, number + " | (" + names + ")"));
        var from = cursor == null ? SearchPosition.start(query) : SearchPosition.read(cursors.open(cursor), query);

        var found = new ArrayList<Found>();
        for (int stage = from.stage(); stage < stages.size() && found.size() <= limit; stage++) {
            var after = stage == from.stage() ? from : from.beginning(stage);
            found.addAll(read(stages.get(stage), after, limit + 1 - found.size()));
        }
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next =
                found.size() > limit ? cursors.seal(shown.getLast().position().write()) : null;
        return new SearchPage(shown.stream().map(Found::hit).toList(), next);
    }

    /** The text as search compares it: its words in lower case and without accents. */
    public static List<String> words(String text) {
        return Words.of(text);
    }

    private List<Found> read(Stage stage, SearchPosition after, int limit) {
        return jdbc.sql(FIND)
                .param("wanted", stage.wanted())
                .param("shown", stage.shown())
                .param("sort", after.sort())
                .param("kind", after.kind())
                .param("subject", after.subject())
                .param("limit", limit)
                .query((row, _) -> new Found(
                        new SearchHit(
                                row.getString("kind"),
                                row.getString("account_number"),
                                row.getString("title"),
                                row.getString("detail")),
                        after.at(row.getString("sort"), row.getString("kind"), row.getObject("subject", UUID.class))))
                .list();
    }
}
