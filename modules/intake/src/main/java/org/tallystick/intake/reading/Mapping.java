package org.tallystick.intake.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.debtors.PartyKind;
import org.tallystick.money.Money;

/**
 * Which column of a sender's file means what. Every row is one debt with its charges; account, party name, debt type
 * and at least one charge are required.
 *
 * @param name how the mapping is called; free for one that is sent along with a file
 * @param sender whose file it is; source keys are unique for each sender
 * @param account the account's number; left out, the agency's own numbering gives one
 * @param debt the debt's number; left out, it is that of the account
 * @param debtType the code of one of the agency's debt types
 * @param department the code of a department; left out, the one of the debt type
 * @param party who owes
 * @param owner the user name of the person who answers for the account; left out, the one who imports
 * @param nextDate the day by which somebody looks at the account; left out, the agency's policy says
 * @param incurredOn the day on which the debt arose
 * @param charges what was levied, with its history, in the order in which it was levied; one of which a row says nothing
 *     is left out, and where all are blank the first one is zero and the row is flagged
 * @param sourceKey the columns that together name the row for the sender; none: the whole row does
 * @param keep further columns, kept with the row and told on the account's timeline
 * @param kind what the file is for; left out, an agency takes on debts that it has
 * @param severalDebts true: rows of the same account are debts of that one account; left out, each row opens one
 * @param balance what the sender says is owed; a row whose amounts do not come to it is rejected
 * @param flags what is odd about a row and to be counted and listed, though it posts
 * @param contacts what the sender did to reach the debtor; the rules of a referral may ask for it
 * @param table the table whose rows are the accounts, where a file holds several; left out, a file holds one
 * @param related the further tables of such a file, read in this order after the accounts
 */
public record Mapping(
        String name,
        String sender,
        @Nullable Field account,
        @Nullable Field debt,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Field debtType,
        @Nullable Field department,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Party party,
        @Nullable Field owner,
        @Nullable Field nextDate,
        @Nullable Field incurredOn,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Charge> charges,
        List<String> sourceKey,
        List<String> keep,
        @Nullable MappingKind kind,
        @Nullable Boolean severalDebts,
        @Nullable Field balance,
        List<Flag> flags,
        @Nullable String table,
        List<RelatedTable> related,
        @Nullable Field contacts) {

    public Mapping {
        charges = orNone(charges);
        sourceKey = orNone(sourceKey);
        keep = orNone(keep);
        flags = orNone(flags);
        related = orNone(related);
        if (kind == null) kind = MappingKind.TAKE_ON;
        if (severalDebts == null) severalDebts = false;
        if (sender == null) sender = name == null ? SENT_ALONG : name;
        if (name == null) name = SENT_ALONG;
    }

    static final String SENT_ALONG = "sent with the file";

    /** JSON leaves a list out where there is nothing to say. */
    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** A name for rows that are odd in some way, with the columns and values that make them so. */
    @Schema(name = "MappingFlag")
    public record Flag(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Oddity when,

            List<String> columns,
            List<String> values,
            List<String> by,
            @Nullable String table) {
        public Flag {
            columns = orNone(columns);
            values = orNone(values);
            by = orNone(by);
        }

        LocalDate day() {
            return Reading.date(values.getFirst(), null).orElseThrow();
        }

        Money amount() {
            return Reading.amount(values.getFirst(), null).orElseThrow();
        }
    }

    /** Itself; refused with {@link MappingRefused} where something is missing or contradictory in it. */
    public Mapping checked() {
        var faults = MappingCheck.faultsOf(this);
        if (!faults.isEmpty()) throw new MappingRefused(faults);
        return this;
    }

    public boolean hasSeveralDebts() {
        return Boolean.TRUE.equals(severalDebts);
    }

    public List<Flag> flagsOf(Oddity when) {
        return flags.stream().filter(flag -> flag.when() == when).toList();
    }

    /** What can be done to a value before it is used; names are kept as "Last, First M". */
    public enum Change {
        UPPER,
        TITLE,
        DIGITS,
        NAME_LAST_FIRST,
        NAME_FIRST_LAST
    }

    /** How dates are written in the file. */
    public enum DateStyle {
        YYYY_MM_DD("uuuu-M-d"),
        MM_DD_YYYY("M/d/uuuu"),
        DD_MM_YYYY("d/M/uuuu"),
        YYYYMMDD("uuuuMMdd");

        private final DateTimeFormatter days;

        DateStyle(String pattern) {
            days = DateTimeFormatter.ofPattern(pattern, Locale.US).withResolverStyle(ResolverStyle.STRICT);
        }

        /** Reads days written so, and only those that exist. */
        DateTimeFormatter days() {
            return days;
        }
    }

    /** How amounts are written in the file: 1,234.50 or whole cents. */
    public enum AmountStyle {
        DOLLARS,
        CENTS
    }

    /**
     * A value: that of a column, of several columns joined (by a space or as said), or a constant; the default stands in
     * for a blank cell, and a text may be put before what is not blank.
     */
    @Schema(name = "MappingField")
    public record Field(
            @Nullable String column,
            @Nullable String constant,
            @Nullable @JsonProperty("default") String fallback,
            List<Change> changes,
            @Nullable DateStyle dates,
            @Nullable AmountStyle amounts,
            List<String> columns,
            @Nullable String joinedBy,
            @Nullable String before) {
        public Field {
            changes = orNone(changes);
            columns = orNone(columns);
        }

        public static Field of(String column) {
            return new Field(column, null, null, List.of(), null, null, List.of(), null, null);
        }

        public static Field always(String constant) {
            return new Field(null, constant, null, List.of(), null, null, List.of(), null, null);
        }

        /** The columns that the value comes from, none for a constant. */
        public List<String> from() {
            return column == null ? columns : List.of(column);
        }
    }

    /** Who owes, by what they are known, and where they can be reached; the kind is left out where it is not known. */
    @Schema(name = "MappingParty")
    public record Party(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Field name,

            @Nullable PartyKind kind,
            @Nullable Address address,
            @Nullable Field bornOn,
            @Nullable Field ssn,
            @Nullable Field driverLicense,
            @Nullable Field phone,
            @Nullable Field email) {

        List<@Nullable Field> fields() {
            return Arrays.asList(name, bornOn, ssn, driverLicense, phone, email);
        }
    }

    /** An address: in several columns, of which a row without line1 has none, or the whole of it in one. */
    @Schema(name = "MappingAddress")
    public record Address(
            @Nullable Field line1,
            @Nullable Field line2,
            @Nullable Field city,
            @Nullable Field state,
            @Nullable Field zip,
            @Nullable Field whole) {

        List<@Nullable Field> fields() {
            return Arrays.asList(line1, line2, city, state, zip, whole);
        }
    }

    /** One charge of the debt: levied is what was first assessed; balance = levied + adjusted - moved - paid. */
    @Schema(name = "MappingCharge")
    public record Charge(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String type,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Field levied,

            @Nullable Field adjusted,
            @Nullable Field moved,
            @Nullable Field paid,
            @Nullable Field leviedOn) {

        List<@Nullable Field> fields() {
            return Arrays.asList(levied, adjusted, moved, paid, leviedOn);
        }
    }

    /** Whether rows are compared with the sums of a related table. */
    public boolean isSummed(String related) {
        return allFlags().anyMatch(flag -> related.equalsIgnoreCase(flag.table()));
    }

    public Stream<Flag> allFlags() {
        var lines = related.stream().flatMap(table -> table.lines().stream());
        return Stream.concat(flags.stream(), lines.flatMap(line -> line.flags().stream()));
    }

    /** Every column of the accounts' table that the mapping reads. */
    public List<String> columns() {
        var address = party.address();
        var fields = Stream.of(account, debt, debtType, department, owner, nextDate, incurredOn, balance, contacts);
        var where = address == null ? Stream.<@Nullable Field>empty() : address.fields().stream();
        var amounts = charges.stream().flatMap(charge -> charge.fields().stream());
        var named = Stream.of(fields, party.fields().stream(), where, amounts).flatMap(all -> all);
        return Stream.of(columnsOf(named), sourceKey.stream(), keep.stream(), columnsOf(flags))
                .flatMap(all -> all)
                .distinct()
                .toList();
    }

    /** The columns of numbers that name something for its sender. */
    public Stream<String> references() {
        return Stream.concat(columnsOf(Stream.of(account, debt)), sourceKey.stream());
    }

    static Stream<String> columnsOf(Stream<@Nullable Field> fields) {
        return fields.mapMulti((field, into) -> {
            if (field != null) field.from().forEach(into);
        });
    }

    static Stream<String> columnsOf(List<Flag> flags) {
        return flags.stream().flatMap(flag -> Stream.concat(flag.columns().stream(), flag.by().stream()));
    }
}
