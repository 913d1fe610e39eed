package org.tallystick.intake.ui;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.intake.reading.Mapping;
import org.tallystick.intake.reading.Oddity;

/** What is odd about a row of any file and flagged, though the row posts: no amount, too much paid, no address. */
final class UsualFlags {

    private UsualFlags() {}

    static List<Mapping.Flag> of(MappingDraft draft) {
        var flags = new ArrayList<Mapping.Flag>();
        var amounts = columns(draft, Meaning.LEVIED);
        if (!amounts.isEmpty()) flags.add(flag("blank_amount", Oddity.BLANK, amounts));
        if (!columns(draft, Meaning.PAID).isEmpty()) flags.add(flag("overpaid", Oddity.OVERPAID, List.of()));
        var streets = columns(draft, Meaning.ADDRESS, Meaning.LINE1);
        if (!streets.isEmpty()) flags.add(flag("no_address", Oddity.BLANK, streets));
        return flags;
    }

    private static List<String> columns(MappingDraft draft, Meaning... meanings) {
        return draft.columns.stream()
                .filter(column -> List.of(meanings).contains(column.meaning))
                .map(column -> column.name)
                .toList();
    }

    private static Mapping.Flag flag(String name, Oddity when, List<String> columns) {
        return new Mapping.Flag(name, when, columns, List.of(), List.of(), null);
    }
}
