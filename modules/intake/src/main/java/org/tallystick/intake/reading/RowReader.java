package org.tallystick.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.agency.DebtType;
import org.tallystick.debtors.NewAddress;
import org.tallystick.tables.TableLine;

/** Reads one row after another as the mapping says; keeps the first fault of a row and what could be read beside it. */
final class RowReader implements TableRows {

    private final Mapping mapping;
    private final Columns columns;
    private final AgencyWords words;
    private final LocalDate today;
    private final Flagging flagging;
    private final FieldReader fields;

    RowReader(Mapping mapping, Columns columns, AgencyWords words, LocalDate today) {
        this.mapping = mapping;
        this.columns = columns;
        this.words = words;
        this.today = today;
        this.flagging = new Flagging(mapping.flags(), columns);
        this.fields = new FieldReader(columns, today, new CardWatch(columns, mapping.references()));
    }

    @Override
    public ReadRow read(long place, TableLine line) {
        return switch (line) {
            case TableLine.Faulty faulty -> ReadRow.unread(place, faulty, columns, mapping);
            case TableLine.Fields read -> read(place, read.row(), read.values());
        };
    }

    private ReadRow read(long place, long line, List<String> values) {
        if (!fields.begin(values)) return ReadRow.unread(place, fields.row(), mapping, fields.fault());
        var debt = debt();
        var said = debt.totals();
        fields.checkBalance(mapping.balance(), said.balance());
        var key = SourceKey.of(mapping.sender(), mapping.sourceKey(), columns, fields.values());
        var facts = new Flagging.Facts(said, said.balance(), true, debt.incurredOn(), fields.fault());
        var account = debt.account();
        var remarks = new ReadRow.Remarks(
                line,
                fields.withOdd(flagging.of(fields.values(), facts)),
                flagging.content(fields.values()),
                flagging.sayings(fields.values(), account),
                flagging.comparisons(fields.values(), SourceKey.ofAccount(account == null ? "" : account)));
        return new ReadRow(
                place, fields.row(), key, fields.fault() == null ? debt : null, said, fields.fault(), remarks);
    }

    private ReadRow.Debt debt() {
        var account = fields.number(mapping.account());
        var number = fields.number(mapping.debt());
        var debtType = debtType();
        var department = department(debtType);
        var owner = fields.text(mapping.owner(), FieldReader.LONGEST_NUMBER).flatMap(username -> {
            var person = words.person(username);
            if (person.isEmpty()) fields.blame(mapping.owner(), Fault.OWNER);
            return person;
        });
        var party = mapping.party();
        var name = fields.required(party.name(), FieldReader.LONGEST_TEXT);
        var incurredOn = fields.past(mapping.incurredOn()).orElse(null);
        var known = known(party);
        return new ReadRow.Debt(
                account,
                number == null && !mapping.hasSeveralDebts() ? account : number,
                debtType.map(DebtType::code).orElse(""),
                department,
                owner.orElse(null),
                fields.date(mapping.nextDate()).orElse(null),
                party.kind() == null ? known.kind(name) : party.kind(),
                name,
                addresses(party.address()),
                known,
                incurredOn,
                charges(debtType, incurredOn == null ? today : incurredOn),
                fields.kept(mapping.keep()));
    }

    private ReadRow.Known known(Mapping.Party party) {
        return new ReadRow.Known(
                fields.past(party.bornOn()).orElse(null),
                fields.text(party.ssn(), FieldReader.LONGEST_NUMBER).orElse(null),
                fields.text(party.driverLicense(), FieldReader.LONGEST_NUMBER).orElse(null),
                fields.text(party.phone(), FieldReader.LONGEST_NUMBER).orElse(null),
                fields.text(party.email(), FieldReader.LONGEST_TEXT).orElse(null));
    }

    private Optional<DebtType> debtType() {
        var code = fields.required(mapping.debtType(), FieldReader.LONGEST_NUMBER);
        var known = words.debtType(code);
        if (known.isEmpty() && !code.isEmpty()) fields.blame(mapping.debtType(), Fault.DEBT_TYPE);
        return known;
    }

    private String department(Optional<DebtType> debtType) {
        if (mapping.department() == null)
            return debtType.map(DebtType::department).orElse("");
        var code = fields.required(mapping.department(), FieldReader.LONGEST_NUMBER);
        if (!code.isEmpty() && !words.hasDepartment(code)) fields.blame(mapping.department(), Fault.DEPARTMENT);
        return code;
    }

    private List<NewAddress> addresses(Mapping.@Nullable Address address) {
        if (address == null) return List.of();
        if (address.whole() != null) return WholeAddress.read(fields.raw(address.whole()));
        return fields.text(address.line1(), FieldReader.LONGEST_TEXT)
                .map(line1 -> List.of(new NewAddress(
                        line1,
                        fields.text(address.line2(), FieldReader.LONGEST_TEXT).orElse(null),
                        fields.text(address.city(), FieldReader.LONGEST_TEXT).orElse(null),
                        fields.text(address.state(), FieldReader.LONGEST_NUMBER).orElse(null),
                        fields.text(address.zip(), FieldReader.LONGEST_NUMBER).orElse(null))))
                .orElse(List.of());
    }

    private List<ReadRow.Charge> charges(Optional<DebtType> debtType, LocalDate otherwise) {
        var charges = new ArrayList<ReadRow.Charge>();
        for (var charge : mapping.charges())
            if (!fields.isBlank(charge)) charges.add(charge(charge, debtType, otherwise));
        if (charges.isEmpty() && !mapping.charges().isEmpty())
            charges.add(charge(firstOf(debtType), debtType, otherwise));
        return charges;
    }

    /** The charge that is zero where a row has no amount at all. */
    private Mapping.Charge firstOf(Optional<DebtType> debtType) {
        return mapping.charges().stream()
                .filter(charge -> debtType.isEmpty() || words.hasCharge(debtType.get(), charge.type()))
                .findFirst()
                .orElseGet(mapping.charges()::getFirst);
    }

    private ReadRow.Charge charge(Mapping.Charge charge, Optional<DebtType> debtType, LocalDate otherwise) {
        if (debtType.isPresent() && !words.hasCharge(debtType.get(), charge.type()))
            fields.blame(Mapping.Field.always(charge.type()), Fault.CHARGE_TYPE);
        return fields.charge(charge, otherwise);
    }
}
