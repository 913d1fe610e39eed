package org.tallystick.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/**
 * A transaction to be posted; a reversal names the one that it takes back. Refused with {@link IllegalArgumentException} unless its lines sum
 * to zero.
 */
public record Posting(
        TransactionId id,
        PostingKind kind,
        LocalDate effectiveOn,
        LocalDate postedOn,
        String description,
        PostingSource source,
        @Nullable TransactionId reverses,
        List<PostingLine> lines) {
    public Posting {
        lines = List.copyOf(lines);
        var sum = lines.stream().map(PostingLine::amount).reduce(Money.ZERO, Money::plus);
        if (lines.isEmpty() || !sum.isZero())
            throw new IllegalArgumentException("Transaction " + id + " is out of balance by " + sum + ".");
    }

    public Posting(
            TransactionId id,
            PostingKind kind,
            LocalDate effectiveOn,
            LocalDate postedOn,
            String description,
            PostingSource source,
            List<PostingLine> lines) {
        this(id, kind, effectiveOn, postedOn, description, source, null, lines);
    }
}
