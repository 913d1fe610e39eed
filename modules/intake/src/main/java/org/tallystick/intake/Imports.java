package org.tallystick.intake;

import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Files of debts that an agency brings in: received, tried without effect, accepted, posted. */
@Service
public class Imports {

    /** Keeps the file and queues it. A file that was posted before is refused with a link to that import. */
    public ImportRow load(LoadFile command, InputStream file) {
        throw new UnsupportedOperationException();
    }

    /** Posts what a dry run has shown; accepting twice posts once. */
    public ImportRow accept(ImportId id) {
        throw new UnsupportedOperationException();
    }

    /** Gives up an import of which nothing is posted yet. */
    public ImportRow cancel(ImportId id) {
        throw new UnsupportedOperationException();
    }

    public ImportRow of(ImportId id) {
        throw new UnsupportedOperationException();
    }

    public List<ImportRow> latest(int limit) {
        throw new UnsupportedOperationException();
    }

    public List<RejectReason> reasons(ImportId id) {
        throw new UnsupportedOperationException();
    }

    /** Rejected rows after the given row of the file, in the file's order, of one reason or of all. */
    public List<RejectedRow> rejects(ImportId id, @Nullable String reason, long afterRow, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The names of the ready mappings. */
    public List<String> mappings() {
        throw new UnsupportedOperationException();
    }
}
