package org.tallystick.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.AccountId;

/**
 * What a sender said of an account, in the sender's words, such as a plan or a judgment: kept for reference, never
 * posted by itself. One that other accounts name too stands with the first and is linked from the others. The row counts
 * through all tables of the file, the line through its own.
 */
public record SourceRecordRow(
        ImportId source,
        String fileName,
        long row,
        String table,
        long line,
        AccountId account,
        String kind,
        String number,
        @Nullable String partOf,
        @Nullable AccountId firstNamedOn,
        Map<String, String> fields) {}
