package org.tallystick.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.tenancy.CopiedRows;

/** Where modules put what shall be found, in the transaction that makes it true. */
@Service
public class SearchIndex {

    private static final int BATCH = 5_000;

    private static final String PUT = """
            insert into search_entry (kind, subject, under, account_number, title, detail, numbers, sort, words)
            select kind, subject::uuid, under::uuid, account_number, title, detail, string_to_array(numbers, ' '), sort,
                   words::tsvector
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as entry (kind, subject, under, account_number, title, detail, numbers, sort, words)
             order by kind, subject
                on conflict (kind, subject) do update
               set under = excluded.under, account_number = excluded.account_number, title = excluded.title,
                   detail = excluded.detail, numbers = excluded.numbers, sort = excluded.sort, words = excluded.words
            """;

    private static final String PUT_NUMBERS = """
            insert into search_number (number, kind, subject, what)
            select number, kind, subject::uuid, what
              from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as entry (number, kind, subject, what)
            """;

    private static final String FORGET_NUMBERS = """
            delete from search_number n
             using search_entry e
             where e.kind = ? and e.subject = any(?::uuid[]) and n.number = any(e.numbers) and n.kind = e.kind
               and n.subject = e.subject
            """;

    private static final String FORGET = "delete from search_entry where kind = ? and subject = any(?::uuid[])";

    private static final String MOVE = """
            update search_entry
               set under = ?, title = ?
             where kind = ? and subject = any(?::uuid[]) and (under, title) is distinct from (?, ?)
            """;

    private record Key(String kind, UUID subject) {}

    private record Filed(String compact, String what, SearchEntry entry) {}

    private final JdbcTemplate jdbc;
    private final Vocabulary vocabulary;

    SearchIndex(JdbcTemplate jdbc, Vocabulary vocabulary) {
        this.jdbc = jdbc;
        this.vocabulary = vocabulary;
    }

    /** Puts the entries; an entry of the same kind and subject is replaced. */
    @Transactional
    public void put(List<SearchEntry> entries) {
        var latest = new LinkedHashMap<Key, SearchEntry>();
        for (var entry : entries) latest.put(new Key(entry.kind(), entry.subject()), entry);
        var rest = new ArrayList<>(latest.values());
        for (int from = 0; from < rest.size(); from += BATCH)
            write(rest.subList(from, Math.min(from + BATCH, rest.size())));
        vocabulary.learn(entries.stream()
                .flatMap(entry -> Words.all(entry).stream())
                .distinct()
                .toList());
    }

    /** Puts entries none of which is there already, such as those of accounts that are being opened. */
    @Transactional
    public void add(List<SearchEntry> entries) {
        var rows = CopiedRows.into(
                "search_entry",
                "kind",
                "subject",
                "under",
                "account_number",
                "title",
                "detail",
                "numbers",
                "sort",
                "words");
        var numbers = new ArrayList<Filed>(entries.size() * 2);
        var words = new HashSet<String>();
        for (var entry : entries) {
            var filed = filed(entry);
            var found = Words.found(entry);
            rows.row()
                    .text(entry.kind())
                    .id(entry.subject())
                    .id(entry.under())
                    .text(storable(entry.accountNumber()))
                    .text(storable(entry.title()))
                    .text(storable(entry.detail()))
                    .texts(filed.keySet())
                    .text(sort(entry))
                    .bytes(Words.vector(found));
            filed.forEach((number, what) -> numbers.add(new Filed(number, what, entry)));
            words.addAll(found.keySet());
        }
        rows.write(jdbc);
        addNumbers(numbers);
        vocabulary.learn(List.copyOf(words));
    }

    /** In the order of their index, which is walked once then. */
    private void addNumbers(List<Filed> numbers) {
        numbers.sort(Comparator.comparing(Filed::compact));
        var rows = CopiedRows.into("search_number", "number", "kind", "subject", "what");
        for (var one : numbers)
            rows.row()
                    .text(one.compact())
                    .text(one.entry().kind())
                    .id(one.entry().subject())
                    .text(one.what());
        rows.write(jdbc);
    }

    /** Its numbers without dashes and spaces, each with what it is first. */
    private static Map<String, String> filed(SearchEntry entry) {
        var told = new LinkedHashMap<String, String>();
        for (var number : entry.numbers())
            told.putIfAbsent(Objects.requireNonNull(storable(Words.compact(number.printed()))), number.what());
        told.remove("");
        return told;
    }

    /** Takes out what shall no longer be found, such as a party that has become another name of somebody. */
    @Transactional
    public void remove(String kind, Collection<UUID> subjects) {
        var ids = subjects.stream().map(UUID::toString).toArray(String[]::new);
        jdbc.update(FORGET_NUMBERS, kind, ids);
        jdbc.update(FORGET, kind, ids);
    }

    /** Lets entries stand under another subject and show its title, such as the accounts of who was merged. */
    @Transactional
    public void standUnder(String kind, Collection<UUID> subjects, UUID under, String title) {
        jdbc.update(
                MOVE,
                under,
                storable(title),
                kind,
                subjects.stream().map(UUID::toString).toArray(String[]::new),
                under,
                storable(title));
    }

    private void write(List<SearchEntry> batch) {
        var kinds = new LinkedHashSet<String>();
        for (var entry : batch) kinds.add(entry.kind());
        for (var kind : kinds)
            jdbc.update(
                    FORGET_NUMBERS,
                    kind,
                    column(
                            batch.stream()
                                    .filter(entry -> entry.kind().equals(kind))
                                    .toList(),
                            entry -> entry.subject().toString()));
        jdbc.update(
                PUT,
                column(batch, SearchEntry::kind),
                column(batch, entry -> entry.subject().toString()),
                column(batch, entry -> entry.under() == null ? null : Objects.toString(entry.under())),
                column(batch, SearchEntry::accountNumber),
                column(batch, SearchEntry::title),
                column(batch, SearchEntry::detail),
                column(batch, entry -> String.join(" ", compact(entry))),
                column(batch, SearchIndex::sort),
                column(batch, Words::of));
        putNumbers(batch);
    }

    private void putNumbers(List<SearchEntry> batch) {
        var numbers = new ArrayList<Filed>();
        for (var entry : batch) {
            filed(entry).forEach((compact, what) -> numbers.add(new Filed(compact, what, entry)));
        }
        jdbc.update(
                PUT_NUMBERS,
                column(numbers, Filed::compact),
                column(numbers, number -> number.entry().kind()),
                column(numbers, number -> number.entry().subject().toString()),
                column(numbers, Filed::what));
    }

    private static List<String> compact(SearchEntry entry) {
        return entry.numbers().stream()
                .map(number -> Words.compact(number.printed()))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
    }

    private static String sort(SearchEntry entry) {
        var words = String.join(" ", Words.of(entry.title()));
        return words.length() <= 80 ? words : words.substring(0, 80);
    }

    private static <T> Object column(List<T> batch, Function<T, @Nullable String> value) {
        return batch.stream().map(value).map(SearchIndex::storable).toArray(String[]::new);
    }

    /** PostgreSQL keeps no zero characters; nobody can see or type them. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }
}
