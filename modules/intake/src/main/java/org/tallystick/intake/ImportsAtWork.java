package org.tallystick.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tallystick.web.LongWork;
import org.tallystick.web.LongWorkRow;
import org.tallystick.web.LongWorkRow.State;
import org.tallystick.web.NotThere;

/** Imports and dry runs as long work, with those that can still be given up. */
@Component
class ImportsAtWork implements LongWork {

    private final Imports imports;
    private final JdbcClient jdbc;

    ImportsAtWork(Imports imports, JdbcClient jdbc) {
        this.imports = imports;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "import";
    }

    @Override
    public String needs() {
        return "import.load";
    }

    @Override
    public List<LongWorkRow> latest(int most) {
        var inTheBooks = inTheBooks();
        return imports.latest(most).stream()
                .map(row -> new LongWorkRow(
                        kind(),
                        row.id().toString(),
                        what(row, inTheBooks) + row.fileName(),
                        state(row.state()),
                        saying(row),
                        row.percent(),
                        row.receivedByName(),
                        row.receivedAt(),
                        row.endedAt(),
                        "intake/" + row.id(),
                        !row.state().isOver() && !inTheBooks.contains(row.id())))
                .toList();
    }

    /** Those that are being posted and have begun: they run to their end. */
    private Set<ImportId> inTheBooks() {
        return Set.copyOf(
                jdbc.sql("select id from import where posting and last_row > 0 and state in ('QUEUED', 'RUNNING')")
                        .query((row, _) -> new ImportId(row.getObject(1, UUID.class)))
                        .list());
    }

    @Override
    public void cancel(String id) {
        try {
            var _ = imports.cancel(ImportId.of(id));
        } catch (IllegalArgumentException _) {
            throw new NotThere(kind(), id);
        }
    }

    /** A dry run that was accepted is an import from then on. */
    private static String what(ImportRow row, Set<ImportId> inTheBooks) {
        boolean posts = !row.dryRun() || row.state() == ImportState.POSTED || inTheBooks.contains(row.id());
        return posts ? "Import of " : "Dry run of ";
    }

    private static State state(ImportState state) {
        return switch (state) {
            case QUEUED -> State.WAITING;
            case RUNNING -> State.RUNNING;
            case READY -> State.READY;
            case POSTED -> State.DONE;
            case FAILED -> State.FAILED;
            case CANCELLED -> State.CANCELLED;
        };
    }

    private static String saying(ImportRow row) {
        var message = row.message();
        if (row.state() == ImportState.FAILED && message != null) return message;
        return row.rows() == 1 ? "1 row" : "%,d rows".formatted(row.rows());
    }
}
