package org.tallystick.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tallystick.accounts.AccountId;

/** What senders said of accounts and we keep beside the books: receivables, plans, judgments. */
@Service
@Transactional(readOnly = true)
public class SourceRecords {

    private static final int MOST_AT_ONCE = 500;

    private final SourceRecordTable records;

    SourceRecords(SourceRecordTable records) {
        this.records = records;
    }

    /** File by file and row by row, those after the given row of the given file. */
    public List<SourceRecordRow> of(List<AccountId> accounts, @Nullable ImportId file, long afterRow, int limit) {
        return accounts.isEmpty()
                ? List.of()
                : records.of(accounts, file, afterRow, Math.clamp(limit, 1, MOST_AT_ONCE));
    }

    /** What a file gave, kind by kind: a plan that five rows name is one record and four links. */
    public List<SourceRecordCount> countsOf(ImportId file) {
        return records.counts(file);
    }
}
