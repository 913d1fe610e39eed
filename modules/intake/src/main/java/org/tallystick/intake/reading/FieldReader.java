package org.tallystick.intake.reading;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/** Reads the fields of one row after another; keeps the first fault of a row. */
final class FieldReader {

    static final String BLANK_AMOUNT = "blank_amount";
    static final int LONGEST_NUMBER = 40;
    static final int LONGEST_TEXT = 200;

    private static final Money LARGEST = Money.ofCents(100_000_000_000_00L);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Columns columns;
    private final LocalDate today;
    private final CardWatch cards;

    private @Nullable Fault fault;
    private boolean amountBlank;
    private CardWatch.Seen seen = new CardWatch.Seen(List.of(), null, false);
    private List<String> values = List.of();

    FieldReader(Columns columns, LocalDate today, CardWatch cards) {
        this.columns = columns;
        this.today = today;
        this.cards = cards;
    }

    /** Begins with a row; false, with a fault, when it has too few or too many fields. */
    boolean begin(List<String> fields) {
        seen = cards.seen(fields);
        fault = seen.fault();
        amountBlank = false;
        values = asWideAsTheHeader(seen.cells());
        if (values.size() == columns.count()) return true;
        var first = columns.name(Math.min(values.size(), columns.count()) + 1);
        fault = new Fault(first, values.size() + " of " + columns.count(), Fault.FIELD_COUNT);
        return false;
    }

    /** Empty fields beyond the header are a spreadsheet's habit and no fault. */
    private List<String> asWideAsTheHeader(List<String> fields) {
        int width = fields.size();
        while (width > columns.count() && fields.get(width - 1).isBlank()) width--;
        return fields.subList(0, width);
    }

    List<String> values() {
        return values;
    }

    /** All cells of the row as they may be kept. */
    List<String> row() {
        return seen.cells();
    }

    /** The flags with what is odd about any row: a reference like a card's number, an amount that was read as zero. */
    List<String> withOdd(List<String> flags) {
        if (!seen.isOdd() && !amountBlank) return flags;
        var odd = Stream.of(seen.isOdd() ? CardWatch.FLAG : "", amountBlank ? BLANK_AMOUNT : "");
        return Stream.concat(flags.stream(), odd.filter(flag -> !flag.isEmpty()))
                .distinct()
                .toList();
    }

    @Nullable
    Fault fault() {
        return fault;
    }

    void checkBalance(Mapping.@Nullable Field said, Money reckoned) {
        if (said != null
                && text(said, LONGEST_NUMBER).isPresent()
                && !amount(said).equals(reckoned)) blame(said, Fault.CONTRADICTION);
    }

    Money amount(Mapping.@Nullable Field field) {
        var text = text(field, LONGEST_NUMBER);
        if (field == null || text.isEmpty()) return Money.ZERO;
        var amount = Reading.amount(text.get(), field.amounts());
        if (amount.isEmpty()) blame(field, Fault.AMOUNT);
        var read = amount.orElse(Money.ZERO);
        if (read.compareTo(LARGEST) <= 0 && read.negated().compareTo(LARGEST) <= 0) return read;
        blame(field, Fault.AMOUNT_SIZE);
        return Money.ZERO;
    }

    Optional<LocalDate> date(Mapping.@Nullable Field field) {
        var text = text(field, LONGEST_NUMBER);
        if (field == null || text.isEmpty()) return Optional.empty();
        var day = Reading.date(text.get(), field.constant() == null ? field.dates() : null);
        if (day.isEmpty()) blame(field, Fault.DATE);
        else if (day.get().isBefore(EARLIEST)) blame(field, Fault.TOO_OLD);
        return day;
    }

    /** A day that has come already. */
    Optional<LocalDate> past(Mapping.@Nullable Field field) {
        var day = date(field);
        if (day.isPresent() && day.get().isAfter(today)) blame(field, Fault.FUTURE);
        return day;
    }

    /** Whether a row says nothing of a charge. */
    boolean isBlank(Mapping.Charge charge) {
        if (text(charge.levied(), LONGEST_NUMBER).isPresent()) return false;
        return Stream.of(charge.adjusted(), charge.moved(), charge.paid())
                .filter(Objects::nonNull)
                .filter(field -> field.constant() == null)
                .allMatch(field -> text(field, LONGEST_NUMBER).isEmpty());
    }

    /** A charge with its history; levied on the day otherwise where the row names none, and zero where it says nothing. */
    ReadRow.Charge charge(Mapping.Charge charge, LocalDate otherwise) {
        if (text(charge.levied(), LONGEST_NUMBER).isEmpty()) amountBlank = true;
        var levied = amount(charge.levied());
        if (levied.isNegative()) blame(charge.levied(), Fault.LEVIED_NEGATIVE);
        var totals = new ImportTotals(levied, amount(charge.adjusted()), amount(charge.moved()), amount(charge.paid()));
        return new ReadRow.Charge(charge.type(), totals, past(charge.leviedOn()).orElse(otherwise));
    }

    @Nullable
    String number(Mapping.@Nullable Field field) {
        return field == null ? null : required(field, LONGEST_NUMBER);
    }

    String required(Mapping.Field field, int longest) {
        var text = text(field, longest);
        if (text.isEmpty()) blame(field, Fault.MISSING);
        return text.orElse("");
    }

    Optional<String> text(Mapping.@Nullable Field field, int longest) {
        if (field == null) return Optional.empty();
        var text = Reading.tidy(raw(field));
        if (text.isEmpty()) text = Reading.tidy(field.fallback() == null ? "" : field.fallback());
        for (var change : field.changes()) text = Reading.changed(text, change);
        if (field.before() != null && !text.isEmpty()) text = field.before() + text;
        if (text.length() > longest) {
            blame(field, Fault.TOO_LONG);
            return Optional.of(text.substring(0, longest));
        }
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    String raw(Mapping.Field field) {
        if (field.constant() != null) return field.constant();
        if (field.column() != null) {
            var value = valueOf(field.column());
            return value.isBlank() ? "" : value;
        }
        var parts = field.from().stream().map(this::valueOf).toList();
        if (parts.stream().allMatch(String::isBlank)) return "";
        return String.join(field.joinedBy() == null ? " " : field.joinedBy(), parts);
    }

    private String valueOf(String column) {
        var value = columns.valueOf(column, values);
        return value == null ? "" : value;
    }

    /** What the columns say, without spaces at the ends. */
    List<String> said(List<String> names) {
        return names.stream().map(name -> Reading.tidy(valueOf(name))).toList();
    }

    /** The columns that are not blank, each with what it says. */
    Map<String, String> kept(List<String> names) {
        var kept = new LinkedHashMap<String, String>();
        for (var column : names) {
            var value = Reading.tidy(valueOf(column));
            if (!value.isEmpty()) kept.put(column, cut(value));
        }
        return kept;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_TEXT ? value : value.substring(0, LONGEST_TEXT) + "…";
    }

    void blame(Mapping.@Nullable Field field, String reason) {
        if (fault != null || field == null) return;
        fault = new Fault(field.from().isEmpty() ? null : field.from().getFirst(), raw(field), reason);
    }
}
