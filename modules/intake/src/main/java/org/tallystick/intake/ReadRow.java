package org.tallystick.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.debtors.NewAddress;
import org.tallystick.debtors.PartyKind;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;

/** A row as its mapping reads it; with a fault it does not post, and what it said is what could be read of it. */
record ReadRow(
        long row,
        List<String> fields,
        SourceKey key,
        @Nullable Debt debt,
        ImportTotals said,
        @Nullable Fault fault,
        Remarks remarks) {

    /** What else there is to a row: its flags, what it may not differ in, and what it says of its account. */
    record Remarks(List<String> flags, @Nullable SourceKey content, Map<String, String> sayings) {
        static final Remarks NONE = new Remarks(List.of(), null, Map.of());
    }

    /** What is owed by what it said. */
    Money amount() {
        return said.balance();
    }

    /** What was read of it; only of a row that posts. */
    Debt read() {
        if (debt == null) throw new IllegalArgumentException("Row " + row + " was not read.");
        return debt;
    }

    ReadRow flagged(List<String> further) {
        if (further.isEmpty()) return this;
        var flags = Stream.concat(remarks.flags().stream(), further.stream())
                .distinct()
                .toList();
        return new ReadRow(
                row, fields, key, debt, said, fault, new Remarks(flags, remarks.content(), remarks.sayings()));
    }

    /** The row under another key, as a debt of its own. */
    ReadRow as(SourceKey other, Debt further) {
        return new ReadRow(row, fields, other, further, said, null, remarks);
    }

    /** The row with a reason why it does not post as it came. */
    ReadRow because(Fault reason) {
        return new ReadRow(row, fields, key, debt, said, reason, remarks);
    }

    /** What the row says: an account, a debt, its charges and who owes. */
    record Debt(
            @Nullable String account,
            @Nullable String number,
            String debtType,
            String department,
            @Nullable PersonId owner,
            @Nullable LocalDate nextDate,
            PartyKind kind,
            String name,
            List<NewAddress> addresses,
            @Nullable LocalDate incurredOn,
            List<Charge> charges,
            Map<String, String> kept) {

        /** The debt without its number: the agency gives it one. */
        Debt withoutNumber() {
            return new Debt(
                    account,
                    null,
                    debtType,
                    department,
                    owner,
                    nextDate,
                    kind,
                    name,
                    addresses,
                    incurredOn,
                    charges,
                    kept);
        }

        ImportTotals totals() {
            return charges.stream().map(Charge::totals).reduce(ImportTotals.NOTHING, ImportTotals::plus);
        }
    }

    /** One charge with its history. */
    record Charge(String type, ImportTotals totals, LocalDate leviedOn) {}

    ReadRow rejected(Fault because) {
        return new ReadRow(row, fields, key, null, said, because, remarks);
    }
}
