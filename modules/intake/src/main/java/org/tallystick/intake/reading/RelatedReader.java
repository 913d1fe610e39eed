package org.tallystick.intake.reading;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import org.tallystick.money.Money;
import org.tallystick.tables.TableLine;

/** Reads the rows of a related table, each as the first line of its mapping says that fits. */
final class RelatedReader implements TableRows {

    private final RelatedTable table;
    private final Mapping mapping;
    private final Columns columns;
    private final FieldReader fields;
    private final LocalDate today;
    private final IdentityHashMap<RelatedTable.Line, Flagging> flagging = new IdentityHashMap<>();

    RelatedReader(Mapping mapping, RelatedTable table, Columns columns, LocalDate today) {
        this.mapping = mapping;
        this.table = table;
        this.columns = columns;
        this.fields = new FieldReader(columns, today, new CardWatch(columns, table.references()));
        this.today = today;
        for (var line : table.lines()) flagging.put(line, new Flagging(line.flags(), columns));
    }

    @Override
    public ReadRow read(long place, TableLine line) {
        return switch (line) {
            case TableLine.Faulty faulty -> ReadRow.unread(place, faulty, columns, mapping);
            case TableLine.Fields read -> read(place, read.row(), read.values());
        };
    }

    private ReadRow read(long place, long row, List<String> values) {
        if (!fields.begin(values)) return ReadRow.unread(place, fields.row(), mapping, fields.fault());
        for (var line : table.lines()) if (fits(line)) return read(place, row, line);
        return ReadRow.unread(place, fields.row(), mapping, new Fault(null, null, Fault.NO_LINE));
    }

    private boolean fits(RelatedTable.Line line) {
        var when = line.when();
        if (when == null) return true;
        var said = fields.said(List.of(when.column())).getFirst();
        return when.values().stream().anyMatch(said::equalsIgnoreCase);
    }

    private ReadRow read(long place, long row, RelatedTable.Line line) {
        var account = fields.number(table.account());
        var record = line.record();
        var charge = line.charge() == null ? null : fields.charge(line.charge(), today);
        var totals = charge == null ? ImportTotals.NOTHING : charge.totals();
        if (charge != null) fields.checkBalance(line.balance(), totals.balance());
        var amount = charge == null ? fields.amount(line.amount()) : owed(line, totals);
        var numbered = record == null ? line.sourceKey() : record.columns();
        var number = String.join("-", fields.said(numbered));
        if (record != null && number.replace("-", "").isBlank())
            fields.blame(Mapping.Field.of(numbered.getFirst()), Fault.MISSING);
        var key = record == null
                ? SourceKey.of(mapping.sender(), line.sourceKey(), columns, fields.values())
                : keyOf(record);
        if (account != null && account.isEmpty()) return ReadRow.unread(place, fields.row(), mapping, fields.fault());
        var addition = new Addition(
                account,
                table.of() == null ? null : keyOf(table.of()),
                charge,
                line.charge() == null
                        ? null
                        : fields.past(line.charge().leviedOn()).orElse(null),
                record == null ? table.table() : record.kind(),
                number,
                amount,
                fields.kept(record == null ? line.keep() : columns.names()),
                null);
        var remarks = remarks(row, line, addition, key, totals);
        return new ReadRow(place, fields.row(), key, null, totals, fields.fault(), remarks, addition);
    }

    /** What the sender says is owed, and only where nothing is said what the amounts come to. */
    private Money owed(RelatedTable.Line line, ImportTotals totals) {
        return line.balance() == null ? totals.balance() : fields.amount(line.balance());
    }

    private ReadRow.Remarks remarks(
            long row, RelatedTable.Line line, Addition addition, SourceKey key, ImportTotals totals) {
        var odd = flagging.get(line);
        if (odd == null) return ReadRow.Remarks.NONE;
        var facts = new Flagging.Facts(totals, addition.amount(), addition.charge() != null, null, fields.fault());
        return new ReadRow.Remarks(
                row,
                fields.withOdd(odd.of(fields.values(), facts)),
                null,
                odd.sayings(fields.values(), addition.account()),
                odd.comparisons(fields.values(), key));
    }

    private SourceKey keyOf(RelatedTable.RecordKey record) {
        return SourceKey.ofRecord(mapping.sender(), record.kind(), fields.said(record.columns()));
    }
}
