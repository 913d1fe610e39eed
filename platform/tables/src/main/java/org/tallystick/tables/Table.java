package org.tallystick.tables;

import org.jspecify.annotations.Nullable;

/**
 * A table that a file holds.
 *
 * @param name the name of its file without the ending
 * @param entry where it stands in a zip; none for a file that is the table itself
 * @param charset the character set of a text; none for a workbook
 * @param sheet the sheet of a workbook that is read
 * @param lines how many lines it has, the header included
 * @param sha256 of its content, alike however it is packed
 * @param note what somebody should know about how it is read
 */
public record Table(
        String name,
        @Nullable String entry,
        @Nullable String charset,
        @Nullable String sheet,
        long lines,
        String sha256,
        @Nullable String note) {}
