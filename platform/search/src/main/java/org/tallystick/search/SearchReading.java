package org.tallystick.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads hits in the order of their stages, behind where the page before ended. */
@Repository
class SearchReading {

    private static final String BEHIND_ALL = "\udbff\udfff";

    private static final String UNDER = """
            select 1 as stage, kind, subject, account_number, title, detail, under, '' as key, '' as number, '' as what,
                   0 as accounts
              from search_entry
             where under = :under and (kind, subject) > (:kind, :subject)
             order by kind, subject
             limit :limit""";

    /** An entry found, in which stage, by which number if by one, and how many accounts stand under it. */
    record Found(
            SearchPosition position,
            SearchGroup group,
            String kind,
            UUID subject,
            String accountNumber,
            String title,
            String detail,
            String number,
            String what,
            int accounts) {}

    private final NamedParameterJdbcTemplate jdbc;

    SearchReading(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Goes through the stages in one statement, none of which looks when those before it filled the page. */
    List<Found> read(Inquiry inquiry, Typed typed, SearchPosition from) {
        var found = jdbc.execute(inquiry.sql(), parameters(inquiry.stages().getFirst(), typed, from), statement -> {
            statement.execute();
            statement.getMoreResults();
            try (var rows = statement.getResultSet()) {
                var read = new ArrayList<Found>();
                while (rows.next()) read.add(found(rows, from));
                return read;
            }
        });
        return Objects.requireNonNull(found);
    }

    List<Found> under(UUID subject, SearchPosition from, int limit) {
        return jdbc.query(
                UNDER,
                Map.of("under", subject, "kind", from.kind(), "subject", from.subject(), "limit", limit),
                (row, _) -> found(row, from));
    }

    /** As they are shown: why they were found, and how many accounts stand under them. */
    static List<SearchHit> hits(List<Found> found, Typed typed) {
        return found.stream()
                .map(one -> new SearchHit(
                        one.kind(),
                        one.accountNumber(),
                        one.title(),
                        one.detail(),
                        one.group(),
                        Why.of(one, typed),
                        one.subject(),
                        one.accounts()))
                .toList();
    }

    private static MapSqlParameterSource parameters(Stage first, Typed typed, SearchPosition from) {
        return new MapSqlParameterSource()
                .addValue("number", typed.number())
                .addValue("numberBehind", typed.number() + BEHIND_ALL)
                .addValue("beginning", typed.beginning())
                .addValue("behind", typed.beginning() + BEHIND_ALL)
                .addValue("names", typed.inWholeWords(typed.names()))
                .addValue("ending", typed.ending())
                .addValue("endingBehind", typed.ending() + BEHIND_ALL)
                .addValue("anywhere", typed.inWholeWords(typed.anywhere()))
                .addValue("mixed", typed.mixedNumber())
                .addValue("mixedBehind", typed.mixedNumber() + BEHIND_ALL)
                .addValue("mixedEnding", typed.mixedEnding())
                .addValue("mixedEndingBehind", typed.mixedEnding().isEmpty() ? "" : typed.mixedEnding() + BEHIND_ALL)
                .addValue("mixedShort", typed.isMixedShort())
                .addValue("rare", typed.inWholeWords(typed.rare()))
                .addValue("rarer", !typed.rare().equals(typed.anywhere()))
                .addValue("mixedAnyway", typed.isMixedAnyway())
                .addValue("mixedWords", typed.inWholeWords(typed.mixedWords()))
                .addValue("near", typed.inWholeWords(from.spellings().near()))
                .addValue("close", typed.inWholeWords(from.spellings().close()))
                .addValue("key", from.sort().isEmpty() ? first.start(typed) : from.sort())
                .addValue("kind", from.kind())
                .addValue("subject", from.subject());
    }

    private static Found found(ResultSet row, SearchPosition from) throws SQLException {
        var stage = Stage.ALL.get(row.getInt("stage"));
        var subject = row.getObject("subject", UUID.class);
        var kind = row.getString("kind");
        return new Found(
                from.beginning(stage.place()).at(row.getString("key"), kind, subject),
                stage.group(),
                kind,
                subject,
                row.getString("account_number"),
                row.getString("title"),
                row.getString("detail"),
                row.getString("number"),
                row.getString("what"),
                row.getInt("accounts"));
    }
}
