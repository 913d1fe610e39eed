package org.tallystick.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.tables.TableLine;

/** The rows that post, by what they become; what they say is read from the kept file once more. */
@Component
class PostedRows {

    private static final int PAGE = 1_000;
    private static final String POSTED = """
            select row, account_id from source_record
             where import_id = :id and outcome = :outcome and row > :after order by row limit :limit""";
    private static final String TRIED = """
            select row, cast(null as uuid) from import_seen
             where import_id = :id and outcome = :outcome and row > :after order by row limit :limit""";

    private final JdbcClient jdbc;
    private final ImportFiles files;
    private final ImportTables tables;
    private final Accounts accounts;

    PostedRows(JdbcClient jdbc, ImportFiles files, ImportTables tables, Accounts accounts) {
        this.jdbc = jdbc;
        this.files = files;
        this.tables = tables;
        this.accounts = accounts;
    }

    private record Place(long row, @Nullable UUID account) {}

    List<PostedRow> of(Import work, RowOutcome outcome, long after, int limit) {
        var places = places(work, outcome, after, limit);
        if (places.isEmpty()) return List.of();
        var said = said(work, places.stream().map(Place::row).toList());
        var numbers = new HashMap<UUID, String>();
        for (var place : places)
            if (place.account() != null)
                numbers.computeIfAbsent(
                        place.account(), id -> accounts.of(new AccountId(id)).number());
        return places.stream()
                .map(place -> new PostedRow(
                        place.row(),
                        said.getOrDefault(place.row(), List.of()),
                        place.account() == null ? null : numbers.get(place.account())))
                .toList();
    }

    private List<Place> places(Import work, RowOutcome outcome, long after, int limit) {
        boolean posted = work.state() == ImportState.POSTED;
        return jdbc.sql(posted ? POSTED : TRIED)
                .param("id", work.id().value())
                .param("outcome", outcome.name())
                .param("after", after)
                .param("limit", limit)
                .query((rs, _) -> new Place(rs.getLong(1), rs.getObject(2, UUID.class)))
                .list();
    }

    private Map<Long, List<String>> said(Import work, List<Long> rows) {
        var wanted = new HashSet<>(rows);
        var said = new HashMap<Long, List<String>>();
        through(work, rows.getFirst() - 1, (row, fields) -> {
            if (wanted.contains(row)) said.put(row, fields);
            return said.size() < wanted.size();
        });
        return said;
    }

    /** Takes a row and says whether it wants more. */
    private interface Taker {
        boolean take(long row, List<String> fields);
    }

    /** Goes once through the tables of the file, from after a row. */
    private void through(Import work, long after, Taker taker) {
        for (var table : tables.of(work.id())) {
            if (after >= table.end()) continue;
            try (var lines = files.open(work.fileKey(), table.table())) {
                lines.header();
                for (var line = lines.next(); line != null; line = lines.next())
                    if (line instanceof TableLine.Fields fields
                            && !taker.take(table.beginsAfter() + line.row(), fields.values())) return;
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The file could not be read back.", unreadable);
            }
        }
    }

    /** Gives all rows of an outcome in the order of the file, which is gone through once. */
    void each(Import work, RowOutcome outcome, Consumer<PostedRow> rows) {
        var waiting = new ArrayDeque<>(places(work, outcome, 0));
        through(work, 0, (row, fields) -> {
            while (!waiting.isEmpty() && waiting.getFirst().row() <= row) {
                var place = waiting.removeFirst();
                if (place.row() == row) rows.accept(new PostedRow(row, fields, number(place)));
                if (waiting.isEmpty()) waiting.addAll(places(work, outcome, place.row()));
            }
            return !waiting.isEmpty();
        });
    }

    private @Nullable String number(Place place) {
        return place.account() == null
                ? null
                : accounts.of(new AccountId(place.account())).number();
    }

    private List<Place> places(Import work, RowOutcome outcome, long after) {
        return places(work, outcome, after, PAGE);
    }
}
