package org.tallystick.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.accounts.AccountId;
import org.tallystick.accounts.Accounts;
import org.tallystick.tables.TableLine;

/** The rows that post, by what they become; what they say is read from the kept file once more. */
@Component
class PostedRows {

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
        var places = work.state() == ImportState.POSTED
                ? places("""
                        select row, account_id from source_record
                         where import_id = :id and outcome = :outcome and row > :after order by row limit :limit""", work.id(), outcome, after, limit)
                : places("""
                        select row, null as account_id from import_seen
                         where import_id = :id and outcome = :outcome and row > :after order by row limit :limit""", work.id(), outcome, after, limit);
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

    private List<Place> places(String sql, ImportId id, RowOutcome outcome, long after, int limit) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("outcome", outcome.name())
                .param("after", after)
                .param("limit", limit)
                .query((rs, _) -> new Place(rs.getLong(1), rs.getObject(2, UUID.class)))
                .list();
    }

    private Map<Long, List<String>> said(Import work, List<Long> rows) {
        var wanted = new HashSet<>(rows);
        var said = new HashMap<Long, List<String>>();
        for (var table : tables.of(work.id())) {
            if (wanted.stream().noneMatch(row -> row > table.beginsAfter() && row <= table.end())) continue;
            try (var lines = files.open(work.fileKey(), table.table())) {
                lines.header();
                for (var line = lines.next(); line != null && said.size() < wanted.size(); line = lines.next())
                    if (wanted.contains(table.beginsAfter() + line.row()) && line instanceof TableLine.Fields fields)
                        said.put(table.beginsAfter() + line.row(), fields.values());
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The file could not be read back.", unreadable);
            }
        }
        return said;
    }
}
