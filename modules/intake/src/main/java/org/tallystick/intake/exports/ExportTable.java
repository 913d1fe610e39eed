package org.tallystick.intake.exports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.intake.ImportId;
import org.tallystick.web.LongWorkRow.State;

/** The lists that leave as files, and how far each is. */
@Component
class ExportTable {

    /** One of them. */
    record Run(
            UUID id,
            UUID importId,
            String file,
            String list,
            State state,
            long all,
            long written,
            String by,
            Instant startedAt,
            Instant seenAt,
            @Nullable Instant endedAt) {}

    private final JdbcClient jdbc;

    ExportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(UUID id, ImportId of, String list, long all, String by, Instant now) {
        jdbc.sql(
                        "insert into export_run (id, import_id, list, state, all_rows, written, taken_by_name, started_at, seen_at)"
                                + " values (?, ?, ?, 'RUNNING', ?, 0, ?, ?, ?)")
                .params(id, of.value(), list, all, by, at(now), at(now))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Whether it goes on: false when somebody gave it up. */
    boolean written(UUID id, long rows, Instant now) {
        return jdbc.sql("update export_run set written = ?, seen_at = ? where id = ? and state = 'RUNNING'")
                        .params(rows, at(now), id)
                        .update()
                == 1;
    }

    /** Whether it was still running. */
    boolean end(UUID id, State state, Instant now) {
        return jdbc.sql("update export_run set state = ?, ended_at = ? where id = ? and state = 'RUNNING'")
                        .params(state.name(), at(now), id)
                        .update()
                == 1;
    }

    Optional<State> state(UUID id) {
        return jdbc.sql("select state from export_run where id = ?")
                .param(id)
                .query((row, _) -> State.valueOf(row.getString("state")))
                .optional();
    }

    List<Run> latest(int most) {
        return jdbc.sql("select e.*, i.file_name from export_run e join import i on i.id = e.import_id"
                        + " order by e.started_at desc, e.id desc limit ?")
                .params(most)
                .query((row, _) -> new Run(
                        row.getObject("id", UUID.class),
                        row.getObject("import_id", UUID.class),
                        row.getString("file_name"),
                        row.getString("list"),
                        State.valueOf(row.getString("state")),
                        row.getLong("all_rows"),
                        row.getLong("written"),
                        row.getString("taken_by_name"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ended_at", OffsetDateTime.class) == null
                                ? null
                                : row.getObject("ended_at", OffsetDateTime.class)
                                        .toInstant()))
                .list();
    }
}
