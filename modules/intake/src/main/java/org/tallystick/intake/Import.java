package org.tallystick.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.reading.Mapping;
import org.tallystick.security.PersonId;

/** An import as its run needs it: the kept file, the mapping, and how far it has come. */
record Import(
        ImportId id,
        String fileName,
        String fileKey,
        Mapping mapping,
        boolean posting,
        ImportState state,
        long lastRow,
        PersonId receivedBy,
        String receivedByName,
        @Nullable LocalDate businessDate,
        int tries) {

    LocalDate day() {
        if (businessDate == null) throw new IllegalStateException("Import " + id + " has not begun.");
        return businessDate;
    }
}
