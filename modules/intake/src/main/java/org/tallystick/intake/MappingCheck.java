package org.tallystick.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.Mapping.Field;

/** What is missing or contradictory in a mapping, each fault with its path in the JSON. */
final class MappingCheck {

    private static final int MOST_CHARGES = 50;
    private static final int MOST_COLUMNS = 50;
    private static final int MOST_FLAGS = 50;

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
        charges(mapping.charges());
        if (mapping.sourceKey().size() > MOST_COLUMNS || mapping.keep().size() > MOST_COLUMNS)
            faults.add("sourceKey and keep name at most " + MOST_COLUMNS + " columns each");
        optional("balance", mapping.balance(), Set.of("amounts"));
        if (mapping.hasSeveralDebts() && mapping.account() == null)
            faults.add("severalDebts needs account, which says whose debts they are");
        flags(mapping);
    }

    private void flags(Mapping mapping) {
        if (mapping.flags().size() > MOST_FLAGS) faults.add("flags has more than " + MOST_FLAGS);
        if (mapping.flagsOf(Oddity.OTHER_VALUES).size() > 1) faults.add("flags names other_values more than once");
        var names = new HashSet<String>();
        for (int i = 0; i < mapping.flags().size(); i++) {
            var flag = mapping.flags().get(i);
            var path = "flags[" + i + "]";
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
        var address = party.address();
        if (address == null) return;
        required("party.address.line1", address.line1(), Set.of());
        optional("party.address.line2", address.line2(), Set.of());
        optional("party.address.city", address.city(), Set.of());
        optional("party.address.state", address.state(), Set.of());
        optional("party.address.zip", address.zip(), Set.of());
    }

    private void charges(List<Mapping.Charge> charges) {
        if (charges.isEmpty()) faults.add("charges needs at least one");
        if (charges.size() > MOST_CHARGES) faults.add("charges has more than " + MOST_CHARGES);
        for (int i = 0; i < charges.size(); i++) {
            var charge = charges.get(i);
            var path = "charges[" + i + "]";
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
