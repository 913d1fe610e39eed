package org.tallystick.intake.reading;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/**
 * What a row of a related table adds to an account that is there: a charge of its debt, or a source record that is kept
 * and never posted.
 *
 * @param account the account's number; none where the row belongs to a source record
 * @param parent the source record that it belongs to
 * @param leviedOn the day of the charge; left out, the one on which the debt arose
 * @param kind what its sender would call it
 * @param number its sender's own number for it
 * @param amount what it is about
 * @param repeats the row of which it is a later word
 */
public record Addition(
        @Nullable String account,
        @Nullable SourceKey parent,
        ReadRow.@Nullable Charge charge,
        @Nullable LocalDate leviedOn,
        String kind,
        String number,
        Money amount,
        Map<String, String> fields,
        @Nullable SourceKey repeats) {

    public boolean isRecord() {
        return charge == null;
    }

    Addition repeating(SourceKey earlier) {
        return new Addition(account, parent, charge, leviedOn, kind, number, amount, fields, earlier);
    }

    /** Whose sum in the related table it is part of. */
    public SourceKey belongsTo() {
        if (parent != null) return parent;
        if (account == null) throw new IllegalStateException("A row belongs to an account or to a record.");
        return SourceKey.ofAccount(account);
    }
}
