package org.tallystick.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where modules put what shall be found, in the transaction that makes it true. */
@Service
public class SearchIndex {

    private static final int BATCH = 500;

    private static final String PUT = """
            insert into search_entry (kind, subject, account_number, title, detail, sort, words)
            select kind, subject::uuid, account_number, title, detail, sort, words::tsvector
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as entry (kind, subject, account_number, title, detail, sort, words)
             order by kind, subject
                on conflict (kind, subject) do update
               set account_number = excluded.account_number, title = excluded.title, detail = excluded.detail,
                   sort = excluded.sort, words = excluded.words
            """;

    private final JdbcTemplate jdbc;

    SearchIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the entries in batches; an entry of the same kind and subject is replaced. */
    @Transactional
    public void put(List<SearchEntry> entries) {
        record Key(String kind, Object subject) {}
        var latest = new LinkedHashMap<Key, SearchEntry>();
        for (var entry : entries) latest.put(new Key(entry.kind(), entry.subject()), entry);
        var rest = new ArrayList<>(latest.values());
        for (int from = 0; from < rest.size(); from += BATCH)
            write(rest.subList(from, Math.min(from + BATCH, rest.size())));
    }

    private void write(List<SearchEntry> batch) {
        jdbc.update(
                PUT,
                column(batch, SearchEntry::kind),
                column(batch, entry -> entry.subject().toString()),
                column(batch, SearchEntry::accountNumber),
                column(batch, SearchEntry::title),
                column(batch, SearchEntry::detail),
                column(batch, SearchIndex::sort),
                column(batch, Words::of));
    }

    private static String sort(SearchEntry entry) {
        var words = String.join(" ", Words.of(entry.title()));
        return words.length() <= 80 ? words : words.substring(0, 80);
    }

    private static Object column(List<SearchEntry> batch, Function<SearchEntry, String> value) {
        return batch.stream().map(value).map(SearchIndex::storable).toArray(String[]::new);
    }

    /** PostgreSQL keeps no zero characters; nobody can see or type them. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }
}
