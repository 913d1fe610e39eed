package org.tallystick.worklists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What one night's proof counted, and each account that it found without somebody who answers for it.
 *
 * @param lacking accounts without an owner or a next date
 * @param ownerless accounts whose owner is unknown here or holds no position
 */
public record WorkProofRow(
        LocalDate businessDate,
        Instant provedAt,
        long accounts,
        long late,
        long lacking,
        long ownerless,
        List<Orphan> orphans) {

    /** One account, and what is wrong with it. */
    public record Orphan(String accountNumber, String sentence) {}

    public boolean holds() {
        return lacking == 0 && ownerless == 0;
    }
}
