package org.tallystick.intake;

import org.springframework.stereotype.Component;
import org.tallystick.debtors.Matching;

/** What is remembered of a file while it is only tried: its rows, what they said, and who owes by them. */
@Component
class TriedRows {

    private final ImportRowRepository rows;
    private final Matching matching;

    TriedRows(ImportRowRepository rows, Matching matching) {
        this.rows = rows;
        this.matching = matching;
    }

    /** All of it. */
    void forget(ImportId id) {
        rows.forgetSeen(id);
        forgetParties(id);
    }

    /** Those who owe; as many as the file has rows, so whoever accepts does not wait for it. */
    void forgetParties(ImportId id) {
        matching.endTrial(id.value());
    }
}
