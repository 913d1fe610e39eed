package org.tallystick.intake.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A further table of a file: what its rows mean for the accounts of the first one.
 *
 * @param table the table's name, which is that of its file without the ending
 * @param counted whether its rows count among the rows of the import; left out, they count by themselves
 * @param account the number of the account that a row belongs to; left out where a row belongs to a source record
 * @param of the source record that a row belongs to
 * @param lines what a row can be; the first one that fits says
 */
@Schema(name = "MappingTable")
public record RelatedTable(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String table,

        @Nullable Boolean counted,
        Mapping.@Nullable Field account,
        @Nullable RecordKey of,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Line> lines) {

    public RelatedTable {
        lines = Mapping.orNone(lines);
        if (counted == null) counted = false;
    }

    public boolean counts() {
        return Boolean.TRUE.equals(counted);
    }

    /** A column that says one of the values. */
    @Schema(name = "MappingCondition")
    public record Condition(String column, List<String> values) {
        public Condition {
            values = Mapping.orNone(values);
        }
    }

    /** What names a source record for its sender: its kind and the columns that hold its number. */
    @Schema(name = "MappingRecordKey")
    public record RecordKey(String kind, List<String> columns) {
        public RecordKey {
            columns = Mapping.orNone(columns);
        }
    }

    /**
     * What a row is: a charge of the account's debt, or only a source record, kept and never posted.
     *
     * @param when which rows it is for; left out, all
     * @param charge the charge that it levies
     * @param balance what the sender says is owed; a charge whose amounts do not come to it is rejected
     * @param record the source record that it is: on an account that names it first, on others a link to it
     * @param amount what a source record is about; never posted
     * @param sourceKey the columns that together name the row for the sender; none: the whole row does
     * @param keep further columns of a charge, kept with it; a source record keeps all of them
     * @param flags what is odd about a row and to be counted and listed, though it posts
     */
    @Schema(name = "MappingLine")
    public record Line(
            @Nullable Condition when,
            Mapping.@Nullable Charge charge,
            Mapping.@Nullable Field balance,
            @Nullable RecordKey record,
            Mapping.@Nullable Field amount,
            List<String> sourceKey,
            List<String> keep,
            List<Mapping.Flag> flags) {
        public Line {
            sourceKey = Mapping.orNone(sourceKey);
            keep = Mapping.orNone(keep);
            flags = Mapping.orNone(flags);
        }

        private Stream<String> references() {
            return Stream.concat(sourceKey.stream(), record == null ? Stream.of() : record.columns().stream());
        }

        private Stream<String> columns() {
            var fields =
                    Stream.concat(Stream.of(balance, amount), charge == null ? Stream.of() : charge.fields().stream());
            var condition = when == null ? Stream.<String>of() : Stream.of(when.column());
            var key = record == null ? Stream.<String>of() : record.columns().stream();
            return Stream.of(
                            Mapping.columnsOf(fields),
                            condition,
                            key,
                            sourceKey.stream(),
                            keep.stream(),
                            Mapping.columnsOf(flags))
                    .flatMap(all -> all);
        }
    }

    /** The columns of numbers that name something for its sender. */
    public Stream<String> references() {
        return Stream.concat(parents(), lines.stream().flatMap(Line::references));
    }

    private Stream<String> parents() {
        return Stream.concat(
                account == null ? Stream.of() : account.from().stream(),
                of == null ? Stream.of() : of.columns().stream());
    }

    /** Every column of the table that the mapping reads. */
    public List<String> columns() {
        return Stream.concat(parents(), lines.stream().flatMap(Line::columns))
                .distinct()
                .toList();
    }
}
