package org.tallystick.intake.exports;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.audit.Act;
import org.tallystick.audit.Audit;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.intake.ImportRefused;
import org.tallystick.security.Authority;
import org.tallystick.web.LongWork;
import org.tallystick.web.LongWorkRow;
import org.tallystick.web.LongWorkRow.State;
import org.tallystick.web.NotThere;

/** Lists that leave as files as long work: how many rows are written, and giving one up. */
@Component
class ExportsAtWork implements LongWork {

    private static final Duration SILENT = Duration.ofMinutes(2);

    private final ExportTable table;
    private final Authority authority;
    private final Audit audit;
    private final BusinessDay day;

    ExportsAtWork(ExportTable table, Authority authority, Audit audit, BusinessDay day) {
        this.table = table;
        this.authority = authority;
        this.audit = audit;
        this.day = day;
    }

    @Override
    public String kind() {
        return "export";
    }

    @Override
    public String needs() {
        return "import.load";
    }

    @Override
    public List<LongWorkRow> latest(int most) {
        return table.latest(most).stream().map(this::row).toList();
    }

    /** What nobody has written to for two minutes went away with its connection. */
    private LongWorkRow row(ExportTable.Run run) {
        boolean lost = run.state() == State.RUNNING && run.seenAt().plus(SILENT).isBefore(day.now());
        var state = lost ? State.FAILED : run.state();
        boolean done = state == State.DONE;
        return new LongWorkRow(
                kind(),
                run.id().toString(),
                "The " + run.list() + " of " + run.file(),
                state,
                done
                        ? "%,d rows".formatted(run.all())
                        : "%,d of %,d rows".formatted(Math.min(run.written(), run.all()), run.all()),
                done ? 100 : run.all() == 0 ? 0 : (int) (Math.min(run.written(), run.all()) * 100 / run.all()),
                run.by(),
                run.startedAt(),
                lost ? run.seenAt() : run.endedAt(),
                "intake/" + run.importId(),
                state == State.RUNNING);
    }

    /** Gives it up; twice is once. Refused with {@link ImportRefused} when it is over already. */
    @Override
    @Transactional
    public void cancel(String id) {
        var allowed = authority.require(needs());
        var run = read(id);
        if (!table.end(run, State.CANCELLED, day.now())) {
            var state = table.state(run).orElseThrow(() -> new NotThere(kind(), id));
            if (state != State.CANCELLED)
                throw new ImportRefused(
                        state == State.DONE
                                ? "All of this list is written. There is nothing left to give up."
                                : "This list broke off by itself. There is nothing left to give up.");
            return;
        }
        audit.done(Act.of("export.cancel", kind(), id).authority(allowed.reason()));
    }

    private UUID read(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            throw new NotThere(kind(), id);
        }
    }
}
