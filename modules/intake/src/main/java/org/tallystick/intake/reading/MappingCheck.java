package org.tallystick.intake.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.reading.Mapping.Field;

/** What is missing or contradictory in a mapping, each fault with its path in the JSON. */
final class MappingCheck {

    private static final int MOST_CHARGES = 50;
    private static final int MOST_COLUMNS = 50;
    private static final int MOST_FLAGS = 50;
    private static final int MOST_TABLES = 20;

    private final List<String> faults = new ArrayList<>();

    private MappingCheck() {}

    static List<String> faultsOf(Mapping mapping) {
        var check = new MappingCheck();
        check.all(mapping);
        return check.faults;
    }

    private void all(Mapping mapping) {
        if (mapping.account() == null && mapping.debt() == null) faults.add("account is missing, and so is debt");
        optional("account", mapping.account(), Set.of());
        optional("debt", mapping.debt(), Set.of());
        required("debtType", mapping.debtType(), Set.of());
        optional("department", mapping.department(), Set.of());
        optional("owner", mapping.owner(), Set.of());
        optional("nextDate", mapping.nextDate(), Set.of("dates"));
        optional("incurredOn", mapping.incurredOn(), Set.of("dates"));
        if (mapping.party() == null) faults.add("party is missing");
        else party(mapping.party());
        if (mapping.charges().isEmpty() && mapping.related().isEmpty()) faults.add("charges needs at least one");
        charges("charges", mapping.charges());
        if (mapping.sourceKey().size() > MOST_COLUMNS || mapping.keep().size() > MOST_COLUMNS)
            faults.add("sourceKey and keep name at most " + MOST_COLUMNS + " columns each");
        optional("contacts", mapping.contacts(), Set.of());
        optional("balance", mapping.balance(), Set.of("amounts"));
        if (mapping.hasSeveralDebts() && mapping.account() == null)
            faults.add("severalDebts needs account, which says whose debts they are");
        if (mapping.flagsOf(Oddity.OTHER_VALUES).size() > 1) faults.add("flags names other_values more than once");
        flags("flags", mapping.flags());
        related(mapping);
    }

    private void related(Mapping mapping) {
        if (mapping.related().isEmpty()) return;
        if (mapping.table() == null || mapping.table().isBlank()) faults.add("table is missing beside related");
        if (mapping.account() == null) faults.add("account is missing beside related");
        if (mapping.related().size() > MOST_TABLES) faults.add("related has more than " + MOST_TABLES);
        for (int i = 0; i < mapping.related().size(); i++) {
            var path = "related[" + i + "]";
            var table = mapping.related().get(i);
            if (table.table() == null || table.table().isBlank()) faults.add(path + ".table is missing");
            if ((table.account() == null) == (table.of() == null)) faults.add(path + " has either account or of");
            optional(path + ".account", table.account(), Set.of());
            if (table.lines().isEmpty()) faults.add(path + ".lines is missing");
            for (int j = 0; j < table.lines().size(); j++)
                line(path + ".lines[" + j + "]", table, table.lines().get(j));
        }
    }

    private void line(String path, RelatedTable table, RelatedTable.Line line) {
        if ((line.charge() == null) == (line.record() == null)) faults.add(path + " has either a charge or a record");
        if (line.charge() != null) charges(path + ".charge", List.of(line.charge()));
        if (line.charge() != null && table.account() == null) faults.add(path + ".charge needs the table's account");
        if (line.when() != null
                && (line.when().column() == null || line.when().values().isEmpty()))
            faults.add(path + ".when names a column and values");
        if (line.record() != null
                && (line.record().kind() == null || line.record().columns().isEmpty()))
            faults.add(path + ".record has a kind and columns");
        optional(path + ".balance", line.balance(), Set.of("amounts"));
        optional(path + ".amount", line.amount(), Set.of("amounts"));
        flags(path + ".flags", line.flags());
    }

    private void flags(String list, List<Mapping.Flag> flags) {
        var names = new HashSet<String>();
        if (flags.size() > MOST_FLAGS) faults.add(list + " has more than " + MOST_FLAGS);
        for (int i = 0; i < flags.size(); i++) {
            var flag = flags.get(i);
            var path = list + "[" + i + "]";
            if (flag.name() == null || flag.name().isBlank()) faults.add(path + ".name is missing");
            else if (!names.add(flag.name())) faults.add(path + ".name is there twice");
            if (flag.when() == null) faults.add(path + ".when is missing");
            else flag(path, flag);
        }
    }

    private void flag(String path, Mapping.Flag flag) {
        var when = flag.when();
        if (when.needsColumns() == flag.columns().isEmpty())
            faults.add(path + ".columns " + (when.needsColumns() ? "is missing" : "means nothing here"));
        if (when.needsTable() == (flag.table() == null))
            faults.add(path + ".table " + (when.needsTable() ? "is missing" : "means nothing here"));
        if (when.needsBy() == flag.by().isEmpty())
            faults.add(path + ".by " + (when.needsBy() ? "is missing" : "means nothing here"));
        if (when.needsValues() == flag.values().isEmpty())
            faults.add(path + ".values " + (when.needsValues() ? "is missing" : "means nothing here"));
        else if (when == Oddity.BEFORE
                && Reading.date(flag.values().getFirst(), null).isEmpty())
            faults.add(path + ".values is no day such as 2011-01-31");
        else if (when == Oddity.BELOW
                && Reading.amount(flag.values().getFirst(), null).isEmpty())
            faults.add(path + ".values is no amount such as 10.00");
    }

    private void party(Mapping.Party party) {
        required("party.name", party.name(), Set.of());
        optional("party.bornOn", party.bornOn(), Set.of("dates"));
        optional("party.ssn", party.ssn(), Set.of());
        optional("party.driverLicense", party.driverLicense(), Set.of());
        optional("party.phone", party.phone(), Set.of());
        optional("party.email", party.email(), Set.of());
        var address = party.address();
        if (address == null) return;
        if ((address.line1() == null) == (address.whole() == null))
            faults.add("party.address has either line1 or whole");
        optional("party.address.line1", address.line1(), Set.of());
        optional("party.address.line2", address.line2(), Set.of());
        optional("party.address.city", address.city(), Set.of());
        optional("party.address.state", address.state(), Set.of());
        optional("party.address.zip", address.zip(), Set.of());
        optional("party.address.whole", address.whole(), Set.of());
    }

    private void charges(String list, List<Mapping.Charge> charges) {
        if (charges.size() > MOST_CHARGES) faults.add(list + " has more than " + MOST_CHARGES);
        for (int i = 0; i < charges.size(); i++) {
            var charge = charges.get(i);
            var path = list + "[" + i + "]";
            if (charge.type() == null || charge.type().isBlank()) faults.add(path + ".type is missing");
            required(path + ".levied", charge.levied(), Set.of("amounts"));
            optional(path + ".adjusted", charge.adjusted(), Set.of("amounts"));
            optional(path + ".moved", charge.moved(), Set.of("amounts"));
            optional(path + ".paid", charge.paid(), Set.of("amounts"));
            optional(path + ".leviedOn", charge.leviedOn(), Set.of("dates"));
        }
    }

    private void required(String path, @Nullable Field field, Set<String> also) {
        if (field == null) faults.add(path + " is missing");
        else optional(path, field, also);
    }

    private void optional(String path, @Nullable Field field, Set<String> also) {
        if (field == null) return;
        int sources = (field.column() == null ? 0 : 1)
                + (field.constant() == null ? 0 : 1)
                + (field.columns().isEmpty() ? 0 : 1);
        if (sources != 1) faults.add(path + " has either a column or a constant, or several columns");
        if (field.dates() != null && !also.contains("dates"))
            faults.add(path + ".dates stands on a field that is no date");
        if (field.amounts() != null && !also.contains("amounts"))
            faults.add(path + ".amounts stands on a field that is no amount");
    }
}
