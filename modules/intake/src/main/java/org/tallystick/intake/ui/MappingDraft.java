package org.tallystick.intake.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tallystick.debtors.PartyKind;
import org.tallystick.intake.reading.Mapping;
import org.tallystick.intake.reading.MappingKind;

/** A mapping while it is being made: what each column means, and what holds for all rows. */
final class MappingDraft {

    /** One column: what it means, how it is written, of which charge, and whether it names the row. */
    static final class Column {
        final String name;
        Meaning meaning;
        Writing writing = Writing.AS_IT_STANDS;
        boolean isKey;

        @Nullable
        String charge;

        Column(String name, Meaning meaning) {
            this.name = name;
            this.meaning = meaning;
        }
    }

    final List<Column> columns = new ArrayList<>();
    String name = "";
    String sender = "";
    String debtType = "";
    String charge = "";
    String unnamedParty = "Debtor not known";
    MappingKind kind = MappingKind.TAKE_ON;
    boolean severalDebts;
    private @Nullable Mapping base;

    /** As columns of these names are usually meant, written as their samples look. */
    static MappingDraft guessed(List<String> columns, Function<String, List<String>> samples) {
        var draft = new MappingDraft();
        var taken = new ArrayList<Meaning>();
        for (var column : columns) {
            var meaning = Meaning.of(column, taken);
            taken.add(meaning);
            var one = new Column(column, meaning);
            one.writing = Writing.guessed(meaning, samples.apply(column));
            draft.columns.add(one);
        }
        var named = taken.contains(Meaning.DEBT) ? Meaning.DEBT : Meaning.ACCOUNT;
        draft.columns.stream().filter(one -> one.meaning == named).forEach(one -> one.isKey = true);
        return draft;
    }

    /** As a mapping means them, which is there to begin from. */
    static MappingDraft from(Mapping mapping, List<String> columns) {
        var draft = new MappingDraft();
        draft.base = mapping;
        draft.sender = mapping.sender();
        draft.kind = Objects.requireNonNullElse(mapping.kind(), MappingKind.TAKE_ON);
        draft.severalDebts = Boolean.TRUE.equals(mapping.severalDebts());
        var constant = mapping.debtType().constant();
        if (constant != null) draft.debtType = constant;
        if (mapping.party().name().constant() != null)
            draft.unnamedParty = Objects.requireNonNull(mapping.party().name().constant());
        draft.charge = mapping.charges().getFirst().type();
        for (var column : columns) {
            var one = new Column(column, Meaning.NONE);
            one.isKey = mapping.sourceKey().stream().anyMatch(column::equalsIgnoreCase);
            if (mapping.keep().stream().anyMatch(column::equalsIgnoreCase)) one.meaning = Meaning.KEEP;
            draft.columns.add(one);
        }
        draft.fields(mapping).forEach((meaning, field) -> draft.mean(meaning, field, null));
        for (var charge : mapping.charges()) {
            draft.mean(Meaning.LEVIED, charge.levied(), charge.type());
            draft.mean(Meaning.ADJUSTED, charge.adjusted(), charge.type());
            draft.mean(Meaning.MOVED, charge.moved(), charge.type());
            draft.mean(Meaning.PAID, charge.paid(), charge.type());
            draft.mean(Meaning.LEVIED_ON, charge.leviedOn(), charge.type());
        }
        return draft;
    }

    private Map<Meaning, Mapping.@Nullable Field> fields(Mapping mapping) {
        var fields = new LinkedHashMap<Meaning, Mapping.@Nullable Field>();
        fields.put(Meaning.ACCOUNT, mapping.account());
        fields.put(Meaning.DEBT, mapping.debt());
        fields.put(Meaning.DEBT_TYPE, mapping.debtType());
        fields.put(Meaning.DEPARTMENT, mapping.department());
        fields.put(Meaning.NAME, mapping.party().name());
        fields.put(Meaning.BORN_ON, mapping.party().bornOn());
        fields.put(Meaning.SSN, mapping.party().ssn());
        fields.put(Meaning.LICENSE, mapping.party().driverLicense());
        fields.put(Meaning.PHONE, mapping.party().phone());
        fields.put(Meaning.EMAIL, mapping.party().email());
        fields.put(Meaning.INCURRED_ON, mapping.incurredOn());
        fields.put(Meaning.NEXT_DATE, mapping.nextDate());
        fields.put(Meaning.OWNER, mapping.owner());
        fields.put(Meaning.CONTACTS, mapping.contacts());
        fields.put(Meaning.BALANCE, mapping.balance());
        var address = mapping.party().address();
        if (address == null) return fields;
        fields.put(Meaning.ADDRESS, address.whole());
        fields.put(Meaning.LINE1, address.line1());
        fields.put(Meaning.LINE2, address.line2());
        fields.put(Meaning.CITY, address.city());
        fields.put(Meaning.STATE, address.state());
        fields.put(Meaning.ZIP, address.zip());
        return fields;
    }

    private void mean(Meaning meaning, Mapping.@Nullable Field field, @Nullable String chargeType) {
        if (field == null) return;
        for (var column : columns) {
            boolean named = column.name.equalsIgnoreCase(field.column())
                    || field.columns().stream().anyMatch(column.name::equalsIgnoreCase);
            if (!named || (column.meaning != Meaning.NONE && column.meaning != Meaning.KEEP)) continue;
            column.meaning = meaning;
            column.writing = Writing.of(meaning, field);
            column.charge = chargeType;
        }
    }

    /** What a clerk still has to say before anything can be read; empty when it is a mapping. */
    List<String> missing() {
        return StillToSay.of(this);
    }

    boolean has(Meaning meaning) {
        return columns.stream().anyMatch(column -> column.meaning == meaning);
    }

    /** The mapping that it is. */
    Mapping mapping() {
        var party = new Mapping.Party(
                fieldOr(Meaning.NAME, unnamedParty),
                kindOfParty(),
                address(),
                field(Meaning.BORN_ON, "-"),
                field(Meaning.SSN, ""),
                field(Meaning.LICENSE, ""),
                field(Meaning.PHONE, " "),
                field(Meaning.EMAIL, " "));
        return new Mapping(
                name.strip(),
                sender.isBlank() ? name.strip() : sender.strip(),
                field(Meaning.ACCOUNT, "-"),
                field(Meaning.DEBT, "-"),
                fieldOr(Meaning.DEBT_TYPE, debtType),
                field(Meaning.DEPARTMENT, " "),
                party,
                field(Meaning.OWNER, " "),
                field(Meaning.NEXT_DATE, "-"),
                field(Meaning.INCURRED_ON, "-"),
                charges(),
                columns.stream().filter(one -> one.isKey).map(one -> one.name).toList(),
                columns.stream()
                        .filter(one -> one.meaning == Meaning.KEEP || one.meaning == Meaning.CONTACTS)
                        .map(one -> one.name)
                        .toList(),
                kind,
                severalDebts,
                field(Meaning.BALANCE, ""),
                base == null ? UsualFlags.of(this) : base.flags(),
                null,
                List.of(),
                field(Meaning.CONTACTS, " "));
    }

    private @Nullable PartyKind kindOfParty() {
        if (base != null && base.party().kind() != null) return base.party().kind();
        return has(Meaning.NAME) ? null : PartyKind.UNKNOWN;
    }

    private Mapping.@Nullable Address address() {
        if (!has(Meaning.LINE1) && !has(Meaning.ADDRESS)) return null;
        return new Mapping.Address(
                field(Meaning.LINE1, " "),
                field(Meaning.LINE2, " "),
                field(Meaning.CITY, " "),
                field(Meaning.STATE, " "),
                field(Meaning.ZIP, "-"),
                field(Meaning.ADDRESS, ", "));
    }

    private List<Mapping.Charge> charges() {
        var types = columns.stream()
                .filter(one -> one.meaning == Meaning.LEVIED)
                .map(this::chargeOf)
                .distinct()
                .toList();
        var charges = new ArrayList<Mapping.Charge>();
        for (var type : types)
            charges.add(new Mapping.Charge(
                    type,
                    levied(type, types.size() == 1),
                    field(Meaning.ADJUSTED, "", type),
                    field(Meaning.MOVED, "", type),
                    field(Meaning.PAID, "", type),
                    field(Meaning.LEVIED_ON, "-", type)));
        return charges;
    }

    /** A blank amount is zero, and flagged; of several charges a blank one is none. */
    private Mapping.Field levied(String type, boolean only) {
        var levied = Objects.requireNonNull(field(Meaning.LEVIED, "", type));
        return base == null && only
                ? new Mapping.Field(
                        levied.column(),
                        null,
                        "0",
                        levied.changes(),
                        levied.dates(),
                        levied.amounts(),
                        levied.columns(),
                        levied.joinedBy(),
                        levied.before())
                : levied;
    }

    String chargeOf(Column column) {
        return column.charge == null ? charge : column.charge;
    }

    private Mapping.Field fieldOr(Meaning meaning, String constant) {
        var field = field(meaning, " ");
        return field == null || field.constant() != null ? Mapping.Field.always(constant) : field;
    }

    private Mapping.@Nullable Field field(Meaning meaning, String joinedBy) {
        return field(meaning, joinedBy, null);
    }

    /** The column of this meaning, or several of them joined in the order of the file. */
    private Mapping.@Nullable Field field(Meaning meaning, String joinedBy, @Nullable String type) {
        var found = columns.stream()
                .filter(one ->
                        one.meaning == meaning && (type == null || chargeOf(one).equals(type)))
                .toList();
        var before = baseField(meaning, type);
        if (found.isEmpty()) return before != null && isStillRead(before) ? before : null;
        var first = found.getFirst();
        boolean several = found.size() > 1 && !meaning.isAmount();
        var names = found.stream().map(one -> one.name).toList();
        boolean isSame =
                before != null && (several ? before.columns().equals(names) : first.name.equals(before.column()));
        var kept = isSame ? before : null;
        return new Mapping.Field(
                several ? null : first.name,
                null,
                kept == null ? null : kept.fallback(),
                first.writing.change() == null ? List.of() : List.of(first.writing.change()),
                first.writing.dates(),
                first.writing.amounts(),
                several ? names : List.of(),
                !several ? null : kept == null ? joinedBy : kept.joinedBy(),
                kept == null ? null : kept.before());
    }

    /** What the mapping to begin from says of the meaning, with its defaults and the texts it puts before a value. */
    private Mapping.@Nullable Field baseField(Meaning meaning, @Nullable String type) {
        if (base == null) return null;
        if (!meaning.isOfCharge()) return fields(base).get(meaning);
        for (var charge : base.charges())
            if (charge.type().equals(type))
                return switch (meaning) {
                    case LEVIED -> charge.levied();
                    case ADJUSTED -> charge.adjusted();
                    case MOVED -> charge.moved();
                    case PAID -> charge.paid();
                    default -> charge.leviedOn();
                };
        return null;
    }

    /** A column can have a second meaning, as a number that names its account's party too; a constant always stands. */
    private boolean isStillRead(Mapping.Field field) {
        if (field.constant() != null) return true;
        var read = field.column() == null ? field.columns() : List.of(field.column());
        return !read.isEmpty()
                && read.stream()
                        .allMatch(name -> columns.stream()
                                .anyMatch(one -> one.name.equalsIgnoreCase(name)
                                        && one.meaning != Meaning.NONE
                                        && one.meaning != Meaning.KEEP));
    }
}
