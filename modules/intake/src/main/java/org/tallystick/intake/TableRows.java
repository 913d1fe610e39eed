package org.tallystick.intake;

import org.tallystick.tables.TableLine;

/** How the lines of a table become rows of an import. */
interface TableRows {

    /** The place counts the lines of all tables of the file in the order in which they are read. */
    ReadRow read(long place, TableLine line);
}
