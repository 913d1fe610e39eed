package org.tallystick.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tallystick.intake.reading.FileRefused;
import org.tallystick.intake.reading.Mapping;
import org.tallystick.intake.reading.RelatedTable;
import org.tallystick.tables.Table;

/**
 * The way through the tables of a file: first those of which only sums are wanted, then the accounts, then what belongs
 * to them. A place counts lines along this way, so that a run that was cut off goes on where it stood.
 */
record Legs(List<Leg> all) {

    /** One table on the way; without a related table it is the accounts, and a sum leg adds up and takes nothing in. */
    record Leg(Table table, @Nullable RelatedTable related, boolean sums, long beginsAfter) {
        long end() {
            return beginsAfter + table.lines();
        }

        List<String> columns(Mapping mapping) {
            return related == null ? mapping.columns() : related.columns();
        }
    }

    /** Refused with {@link FileRefused} when the file lacks a table that the mapping reads. */
    static Legs of(Mapping mapping, List<Table> tables) {
        var legs = new ArrayList<Leg>();
        long begins = 0;
        for (var related : mapping.related()) {
            if (!mapping.isSummed(related.table())) continue;
            legs.add(new Leg(named(related.table(), tables), related, true, begins));
            begins = legs.getLast().end();
        }
        legs.add(new Leg(accounts(mapping, tables), null, false, begins));
        for (var related : mapping.related())
            legs.add(new Leg(
                    named(related.table(), tables),
                    related,
                    false,
                    legs.getLast().end()));
        return new Legs(legs);
    }

    private static Table accounts(Mapping mapping, List<Table> tables) {
        var name = mapping.table();
        if (tables.size() == 1 && mapping.related().isEmpty()) return tables.getFirst();
        if (name != null) return named(name, tables);
        throw new FileRefused("The file holds " + tables.size() + " tables, " + names(tables)
                + ". This mapping reads files that hold one.");
    }

    private static Table named(String name, List<Table> tables) {
        return find(name, tables)
                .orElseThrow(() -> new FileRefused(
                        "The file has no table “" + name + "”. Its tables are: " + names(tables) + "."));
    }

    private static Optional<Table> find(String name, List<Table> tables) {
        return tables.stream()
                .filter(table -> table.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String names(List<Table> tables) {
        return tables.stream().map(Table::name).collect(Collectors.joining(", "));
    }

    /** The lines of all the way. */
    long lines() {
        return all.getLast().end();
    }

    /** The legs that take rows in, numbered as they are kept. */
    List<Leg> taking() {
        return all.stream().filter(leg -> !leg.sums()).toList();
    }

    int position(Leg leg) {
        return taking().indexOf(leg);
    }

    Stream<Table> tables() {
        return taking().stream().map(Leg::table);
    }
}
