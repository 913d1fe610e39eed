package org.tallystick.intake.exports;

import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.calendar.BusinessDay;
import org.tallystick.intake.ImportId;
import org.tallystick.security.CurrentPerson;
import org.tallystick.tenancy.Ids;
import org.tallystick.web.LongWorkRow.State;

/** How far each list of an import is that leaves as a file, and whether somebody gave it up. */
@Service
public class ExportRuns {

    private static final int A_LOOK = 500;

    private final ExportTable table;
    private final BusinessDay day;

    ExportRuns(ExportTable table, BusinessDay day) {
        this.table = table;
        this.day = day;
    }

    /** Writes the rows of a list, each ended by a line break. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(Appendable out) throws IOException;
    }

    /** Somebody takes it. */
    @Transactional
    public UUID begin(ImportId id, String list, long all) {
        var run = Ids.next();
        table.begin(run, id, list, all, CurrentPerson.get().name(), day.now());
        return run;
    }

    /** Writes it all; when somebody gives it up meanwhile, its last line says that it is not complete. */
    public void write(UUID run, Rows rows, Appendable out) throws IOException {
        var ended = State.FAILED;
        try {
            rows.writeTo(new Counted(run, out));
            ended = State.DONE;
        } catch (GivenUp _) {
            ended = State.CANCELLED;
        } finally {
            boolean stood = table.end(run, ended, day.now());
            if (!stood && ended != State.FAILED) out.append("This list is not complete: it was given up.\r\n");
        }
    }

    private static final class GivenUp extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Looks every few hundred lines whether it is still wanted. */
    private final class Counted implements Appendable {

        private final UUID run;
        private final Appendable out;
        private long lines;

        Counted(UUID run, Appendable out) {
            this.run = run;
            this.out = out;
        }

        @Override
        public Appendable append(CharSequence text) throws IOException {
            out.append(text);
            if (text.length() == 2
                    && text.charAt(1) == '\n'
                    && lines++ % A_LOOK == 0
                    && !table.written(run, lines, day.now())) throw new GivenUp();
            return this;
        }

        @Override
        public Appendable append(CharSequence text, int from, int to) throws IOException {
            return append(text.subSequence(from, to));
        }

        @Override
        public Appendable append(char one) throws IOException {
            out.append(one);
            return this;
        }
    }
}
