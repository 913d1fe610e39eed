package org.tallystick.intake.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tallystick.tables.TableLine;

/** How the lines of a table become rows of an import. */
public interface TableRows {

    /** Those of a related table, or without one those of the accounts. */
    static TableRows of(
            Mapping mapping, @Nullable RelatedTable related, Columns columns, AgencyWords words, LocalDate today) {
        return related == null
                ? new RowReader(mapping, columns, words, today)
                : new RelatedReader(mapping, related, columns, today);
    }

    /** The place counts the lines of all tables of the file in the order in which they are read. */
    ReadRow read(long place, TableLine line);
}
