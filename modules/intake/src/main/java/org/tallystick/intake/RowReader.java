package org.tallystick.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tallystick.agency.ChargeType;
import org.tallystick.agency.DebtType;
import org.tallystick.debtors.NewAddress;
import org.tallystick.debtors.PartyKind;
import org.tallystick.money.Money;

/** Reads one row after another as the mapping says; keeps the first fault of a row and what could be read beside it. */
final class RowReader {

    static final String MISSING = "A required value is missing";
    static final String TOO_LONG = "The value is too long";
    static final String AMOUNT = "The amount cannot be read";
    static final String AMOUNT_SIZE = "The amount is too large";
    static final String LEVIED_NEGATIVE = "What was levied is below zero";
    static final String DATE = "The date cannot be read";
    static final String FUTURE = "The date lies in the future";
    static final String TOO_OLD = "The date lies before 1900";
    static final String DEBT_TYPE = "Unknown debt type";
    static final String CHARGE_TYPE = "The debt type has no such charge";
    static final String DEPARTMENT = "Unknown department";
    static final String OWNER = "Nobody here has this user name";
    static final String CONTRADICTION = "The amounts contradict each other";
    static final String FIELD_COUNT = "Too few or too many fields";

    private static final Money LARGEST = Money.ofCents(100_000_000_000_00L);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TEXT = 200;

    private final Mapping mapping;
    private final Columns columns;
    private final AgencyWords words;
    private final LocalDate today;
    private final Flagging flagging;

    private @Nullable Fault fault;
    private List<String> values = List.of();

    RowReader(Mapping mapping, Columns columns, AgencyWords words, LocalDate today) {
        this.mapping = mapping;
        this.columns = columns;
        this.words = words;
        this.today = today;
        this.flagging = new Flagging(mapping, columns);
    }

    ReadRow read(CsvLine line) {
        return switch (line) {
            case CsvLine.Faulty(var row, var column, var reason, var text) ->
                new ReadRow(
                        row,
                        List.of(text),
                        SourceKey.ofWhole(mapping.sender(), List.of(text)),
                        null,
                        ImportTotals.NOTHING,
                        new Fault(columns.name(column), text, reason),
                        ReadRow.Remarks.NONE);
            case CsvLine.Fields(var row, var fields) -> read(row, fields);
        };
    }

    private ReadRow read(long row, List<String> fields) {
        fault = null;
        values = asWideAsTheHeader(fields);
        if (values.size() != columns.count()) {
            var first = columns.name(Math.min(values.size(), columns.count()) + 1);
            var counted = new Fault(first, values.size() + " of " + columns.count(), FIELD_COUNT);
            return new ReadRow(
                    row,
                    fields,
                    SourceKey.ofWhole(mapping.sender(), fields),
                    null,
                    ImportTotals.NOTHING,
                    counted,
                    ReadRow.Remarks.NONE);
        }
        var debt = debt();
        var said = debt.totals();
        checkBalance(said.balance());
        var key = SourceKey.of(mapping, columns, values);
        var remarks = new ReadRow.Remarks(
                flagging.of(values, debt, fault), flagging.content(values), flagging.sayings(values));
        return new ReadRow(row, fields, key, fault == null ? debt : null, said, fault, remarks);
    }

    private void checkBalance(Money reckoned) {
        var said = mapping.balance();
        if (said != null
                && text(said, LONGEST_NUMBER).isPresent()
                && !amount(said).equals(reckoned)) blame(said, CONTRADICTION);
    }

    /** Empty fields beyond the header are a spreadsheet's habit and no fault. */
    private List<String> asWideAsTheHeader(List<String> fields) {
        int width = fields.size();
        while (width > columns.count() && fields.get(width - 1).isBlank()) width--;
        return fields.subList(0, width);
    }

    private ReadRow.Debt debt() {
        var account = number(mapping.account());
        var number = number(mapping.debt());
        var debtType = debtType();
        var department = department(debtType);
        var owner = text(mapping.owner(), LONGEST_NUMBER).flatMap(username -> {
            var person = words.person(username);
            if (person.isEmpty()) blame(mapping.owner(), OWNER);
            return person;
        });
        var name = required(mapping.party().name(), LONGEST_TEXT);
        var kind = mapping.party().kind();
        var incurredOn = past(mapping.incurredOn()).orElse(null);
        return new ReadRow.Debt(
                account,
                number == null && !mapping.hasSeveralDebts() ? account : number,
                debtType.map(DebtType::code).orElse(""),
                department,
                owner.orElse(null),
                date(mapping.nextDate()).orElse(null),
                kind == null ? PartyKind.ofName(name) : kind,
                name,
                addresses(),
                incurredOn,
                charges(debtType, incurredOn == null ? today : incurredOn),
                kept());
    }

    private @Nullable String number(Mapping.@Nullable Field field) {
        return field == null ? null : required(field, LONGEST_NUMBER);
    }

    private Optional<DebtType> debtType() {
        var code = required(mapping.debtType(), LONGEST_NUMBER);
        var known = words.debtType(code);
        if (known.isEmpty() && !code.isEmpty()) blame(mapping.debtType(), DEBT_TYPE);
        return known;
    }

    private String department(Optional<DebtType> debtType) {
        if (mapping.department() == null)
            return debtType.map(DebtType::department).orElse("");
        var code = required(mapping.department(), LONGEST_NUMBER);
        if (!code.isEmpty() && !words.hasDepartment(code)) blame(mapping.department(), DEPARTMENT);
        return code;
    }

    private List<NewAddress> addresses() {
        var address = mapping.party().address();
        if (address == null || address.line1() == null) return List.of();
        return text(address.line1(), LONGEST_TEXT)
                .map(line1 -> List.of(new NewAddress(
                        line1,
                        text(address.line2(), LONGEST_TEXT).orElse(null),
                        text(address.city(), LONGEST_TEXT).orElse(null),
                        text(address.state(), LONGEST_NUMBER).orElse(null),
                        text(address.zip(), LONGEST_NUMBER).orElse(null))))
                .orElse(List.of());
    }

    private List<ReadRow.Charge> charges(Optional<DebtType> debtType, LocalDate otherwise) {
        var known = debtType.map(
                type -> type.chargeTypes().stream().map(ChargeType::code).collect(Collectors.toSet()));
        var charges = new ArrayList<ReadRow.Charge>();
        for (var charge : mapping.charges()) {
            if (text(charge.levied(), LONGEST_NUMBER).isEmpty()) continue;
            if (known.isPresent() && !known.get().contains(charge.type()))
                blame(Mapping.Field.always(charge.type()), CHARGE_TYPE);
            var levied = amount(charge.levied());
            if (levied.isNegative()) blame(charge.levied(), LEVIED_NEGATIVE);
            var totals =
                    new ImportTotals(levied, amount(charge.adjusted()), amount(charge.moved()), amount(charge.paid()));
            charges.add(new ReadRow.Charge(
                    charge.type(), totals, past(charge.leviedOn()).orElse(otherwise)));
        }
        if (charges.isEmpty()) blame(mapping.charges().getFirst().levied(), MISSING);
        return charges;
    }

    private Money amount(Mapping.@Nullable Field field) {
        var text = text(field, LONGEST_NUMBER);
        if (field == null || text.isEmpty()) return Money.ZERO;
        var amount = Reading.amount(text.get(), field.amounts());
        if (amount.isEmpty()) blame(field, AMOUNT);
        var read = amount.orElse(Money.ZERO);
        if (read.compareTo(LARGEST) <= 0 && read.negated().compareTo(LARGEST) <= 0) return read;
        blame(field, AMOUNT_SIZE);
        return Money.ZERO;
    }

    private Optional<LocalDate> date(Mapping.@Nullable Field field) {
        var text = text(field, LONGEST_NUMBER);
        if (field == null || text.isEmpty()) return Optional.empty();
        var day = Reading.date(text.get(), field.constant() == null ? field.dates() : null);
        if (day.isEmpty()) blame(field, DATE);
        else if (day.get().isBefore(EARLIEST)) blame(field, TOO_OLD);
        return day;
    }

    /** A day that has come already. */
    private Optional<LocalDate> past(Mapping.@Nullable Field field) {
        var day = date(field);
        if (day.isPresent() && day.get().isAfter(today)) blame(field, FUTURE);
        return day;
    }

    private String required(Mapping.Field field, int longest) {
        var text = text(field, longest);
        if (text.isEmpty()) blame(field, MISSING);
        return text.orElse("");
    }

    private Optional<String> text(Mapping.@Nullable Field field, int longest) {
        if (field == null) return Optional.empty();
        var text = Reading.tidy(raw(field));
        if (text.isEmpty()) text = Reading.tidy(field.fallback() == null ? "" : field.fallback());
        for (var change : field.changes()) text = Reading.changed(text, change);
        if (field.before() != null && !text.isEmpty()) text = field.before() + text;
        if (text.length() > longest) {
            blame(field, TOO_LONG);
            return Optional.of(text.substring(0, longest));
        }
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private String raw(Mapping.Field field) {
        if (field.constant() != null) return field.constant();
        var parts = field.from().stream()
                .map(column -> columns.valueOf(column, values))
                .map(part -> part == null ? "" : part)
                .toList();
        if (parts.stream().allMatch(String::isBlank)) return "";
        return String.join(field.joinedBy() == null ? " " : field.joinedBy(), parts);
    }

    private Map<String, String> kept() {
        var kept = new LinkedHashMap<String, String>();
        for (var column : mapping.keep()) {
            var value = columns.valueOf(column, values);
            if (value != null && !value.isBlank()) kept.put(column, cut(Reading.tidy(value)));
        }
        return kept;
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_TEXT ? value : value.substring(0, LONGEST_TEXT) + "…";
    }

    private void blame(Mapping.@Nullable Field field, String reason) {
        if (fault != null || field == null) return;
        fault = new Fault(field.from().isEmpty() ? null : field.from().getFirst(), raw(field), reason);
    }
}
