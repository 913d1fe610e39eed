package org.tallystick.intake.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.debtors.NewAddress;
import org.tallystick.debtors.PartyKind;
import org.tallystick.money.Money;
import org.tallystick.security.PersonId;
import org.tallystick.tables.TableLine;

/** A row as its mapping reads it; with a fault it does not post, and what it said is what could be read of it. */
public record ReadRow(
        long row,
        List<String> fields,
        SourceKey key,
        @Nullable Debt debt,
        ImportTotals said,
        @Nullable Fault fault,
        Remarks remarks,
        @Nullable Addition addition) {

    /** A row of the accounts' table. */
    ReadRow(
            long row,
            List<String> fields,
            SourceKey key,
            @Nullable Debt debt,
            ImportTotals said,
            @Nullable Fault fault,
            Remarks remarks) {
        this(row, fields, key, debt, said, fault, remarks, null);
    }

    /** A row of which nothing could be read. */
    static ReadRow unread(long row, List<String> fields, Mapping mapping, @Nullable Fault fault) {
        var key = SourceKey.ofWhole(mapping.sender(), fields);
        return new ReadRow(row, fields, key, null, ImportTotals.NOTHING, fault, Remarks.NONE);
    }

    /** A line that is no row. */
    static ReadRow unread(long place, TableLine.Faulty faulty, Columns columns, Mapping mapping) {
        var line = CardWatch.masked(faulty);
        var fault = new Fault(columns.name(line.column()), line.text(), line.reason());
        return unread(place, List.of(line.text()), mapping, fault);
    }

    /** What else there is to a row: its flags, what it may not differ in, and what it says of its account. */
    public record Remarks(
            long line,
            List<String> flags,
            @Nullable SourceKey content,
            List<Saying> sayings,
            List<Comparison> comparisons) {
        static final Remarks NONE = new Remarks(0, List.of(), null, List.of(), List.of());

        Remarks with(List<String> otherFlags) {
            return new Remarks(line, otherFlags, content, sayings, comparisons);
        }
    }

    /** What a row says of a group of rows that should all say the same. */
    public record Saying(String flag, String group, String said) {}

    /** What a row is compared with: the sum of the rows of a related table that belong to it. */
    public record Comparison(Mapping.Flag flag, SourceKey key, Money said) {}

    /** What is owed by what it said. */
    public Money amount() {
        return said.balance();
    }

    /** What was read of it; only of a row that posts. */
    public Debt read() {
        if (debt == null) throw new IllegalArgumentException("Row " + row + " was not read.");
        return debt;
    }

    public ReadRow flagged(List<String> further) {
        if (further.isEmpty()) return this;
        var flags = Stream.concat(remarks.flags().stream(), further.stream())
                .distinct()
                .toList();
        return new ReadRow(row, fields, key, debt, said, fault, remarks.with(flags), addition);
    }

    /** The row under another key, as a debt of its own. */
    public ReadRow as(SourceKey other, Debt further) {
        return new ReadRow(row, fields, other, further, said, null, remarks);
    }

    /** The row of a related table under another key, as a later word of the one whose key it had. */
    public ReadRow again(SourceKey other, Addition said) {
        return new ReadRow(row, fields, other, debt, this.said, null, remarks, said.repeating(key));
    }

    /** The row with a reason why it does not post as it came. */
    public ReadRow because(Fault reason) {
        return new ReadRow(row, fields, key, debt, said, reason, remarks, addition);
    }

    /** What the row says: an account, a debt, its charges and who owes. */
    public record Debt(
            @Nullable String account,
            @Nullable String number,
            String debtType,
            String department,
            @Nullable PersonId owner,
            @Nullable LocalDate nextDate,
            PartyKind kind,
            String name,
            List<NewAddress> addresses,
            Known known,
            @Nullable LocalDate incurredOn,
            List<Charge> charges,
            Map<String, String> kept) {

        /** The debt without its number: the agency gives it one. */
        public Debt withoutNumber() {
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
                    known,
                    incurredOn,
                    charges,
                    kept);
        }

        public ImportTotals totals() {
            return charges.stream().map(Charge::totals).reduce(ImportTotals.NOTHING, ImportTotals::plus);
        }
    }

    /** By what else a party is known; all of it may be missing. */
    public record Known(
            @Nullable LocalDate bornOn,
            @Nullable String ssn,
            @Nullable String driverLicense,
            @Nullable String phone,
            @Nullable String email) {

        /** Only a person is born, insured or drives; a name may say that it is an organization's all the same. */
        PartyKind kind(String name) {
            var kind = PartyKind.ofName(name);
            boolean isPersons = bornOn != null || ssn != null || driverLicense != null;
            return kind == PartyKind.UNKNOWN && isPersons ? PartyKind.PERSON : kind;
        }
    }

    /** One charge with its history. */
    public record Charge(String type, ImportTotals totals, LocalDate leviedOn) {}

    public ReadRow rejected(Fault because) {
        return new ReadRow(row, fields, key, null, said, because, remarks, null);
    }
}
