package org.tallystick.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the hits of one stage, behind where the page before ended. */
@Repository
class SearchReading {

    private static final String BEHIND_ALL = "\udbff\udfff";

    /** Counted no further: beyond that it is many. */
    private static final String ACCOUNTS = """
            select who.id, (select count(*) from (select from search_entry e where e.under = who.id limit 100) held) as accounts
              from unnest(cast(:ids as uuid[])) who (id)""";

    private static final String UNDER = """
            select 0 as many, kind, subject, account_number, title, detail, under, '' as key, '' as number, '' as what
              from search_entry
             where under = :under and (kind, subject) > (:kind, :subject)
             order by kind, subject
             limit :limit""";

    /** An entry found, in which stage, and by which number if by one. */
    record Found(
            SearchPosition position,
            SearchGroup group,
            String kind,
            UUID subject,
            boolean isUnder,
            String accountNumber,
            String title,
            String detail,
            String number,
            String what) {}

    private record Row(long many, @Nullable Found found) {}

    private final JdbcClient jdbc;

    SearchReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Found> read(Stage stage, List<Stage> before, Typed typed, SearchPosition from, int limit) {
        if (!stage.isSorted()) return found(rows(stage, stage.walk(before), typed, from, limit));
        var rows = rows(stage, stage.sorted(before), typed, from, limit);
        return rows.getFirst().many() < Stage.MOST_SORTED || stage == Stage.MIXED
                ? found(rows)
                : found(rows(stage, stage.walk(before), typed, from, limit));
    }

    List<Found> under(UUID subject, SearchPosition from, int limit) {
        return found(jdbc.sql(UNDER)
                .param("under", subject)
                .param("kind", from.kind())
                .param("subject", from.subject())
                .param("limit", limit)
                .query((row, _) -> row(row, SearchGroup.NAMES, from))
                .list());
    }

    /** As they are shown: why they were found, and how many accounts stand under them. */
    List<SearchHit> hits(List<Found> found, Typed typed) {
        var accounts = accountsUnder(found);
        return found.stream()
                .map(one -> new SearchHit(
                        one.kind(),
                        one.accountNumber(),
                        one.title(),
                        one.detail(),
                        one.group(),
                        Why.of(one, typed),
                        one.subject(),
                        accounts.getOrDefault(one.subject(), 0)))
                .toList();
    }

    private Map<UUID, Integer> accountsUnder(List<Found> found) {
        var ids = found.stream()
                .filter(one -> !one.isUnder())
                .map(one -> one.subject().toString())
                .toArray(String[]::new);
        var accounts = new HashMap<UUID, Integer>();
        if (ids.length > 0)
            jdbc.sql(ACCOUNTS)
                    .param("ids", ids)
                    .query((row, _) -> accounts.put(row.getObject("id", UUID.class), row.getInt("accounts")))
                    .list();
        return accounts;
    }

    private List<Row> rows(Stage stage, String sql, Typed typed, SearchPosition from, int limit) {
        return jdbc.sql(sql)
                .param("number", typed.number())
                .param("numberBehind", typed.number() + BEHIND_ALL)
                .param("beginning", typed.beginning())
                .param("behind", typed.beginning() + BEHIND_ALL)
                .param("names", typed.names())
                .param("ending", typed.ending())
                .param("endingBehind", typed.ending() + BEHIND_ALL)
                .param("anywhere", typed.anywhere())
                .param("mixed", typed.mixedNumber())
                .param("mixedBehind", typed.mixedNumber() + BEHIND_ALL)
                .param("mixedEnding", typed.mixedEnding())
                .param("mixedEndingBehind", typed.mixedEnding() + BEHIND_ALL)
                .param("mixedWords", typed.mixedWords())
                .param("near", from.spellings().near())
                .param("close", from.spellings().close())
                .param("key", from.sort().isEmpty() ? stage.start(typed) : from.sort())
                .param("kind", from.kind())
                .param("subject", from.subject())
                .param("limit", limit)
                .query((row, _) -> row(row, stage.group(), from))
                .list();
    }

    private static List<Found> found(List<Row> rows) {
        return rows.stream()
                .mapMulti((Row row, Consumer<Found> each) -> {
                    var found = row.found();
                    if (found != null) each.accept(found);
                })
                .toList();
    }

    private static Row row(ResultSet row, SearchGroup group, SearchPosition from) throws SQLException {
        var subject = row.getObject("subject", UUID.class);
        if (subject == null) return new Row(row.getLong("many"), null);
        var kind = row.getString("kind");
        return new Row(
                row.getLong("many"),
                new Found(
                        from.at(row.getString("key"), kind, subject),
                        group,
                        kind,
                        subject,
                        row.getObject("under") != null,
                        row.getString("account_number"),
                        row.getString("title"),
                        row.getString("detail"),
                        row.getString("number"),
                        row.getString("what")));
    }
}
