package org.tallystick.staff.pack;

import java.util.ArrayList;
import java.util.List;
import org.tallystick.agency.PackNode;
import org.tallystick.staff.Rung;

/** Reads the rungs of {@code ladder.yaml}, lowest first; a pack that names none has the usual five. */
final class RungsPage {

    private static final List<Rung> USUAL = List.of(
            new Rung("clerk", "Entry", "prepares", 1),
            new Rung("officer", "Journey", "works accounts", 2),
            new Rung("senior", "Senior or lead", "directs work", 3),
            new Rung("supervisor", "Supervisor", "evaluates", 4),
            new Rung("above", "Above", "outside the unit", 5));

    private RungsPage() {}

    static List<Rung> read(PackNode page) {
        var rungs = new ArrayList<Rung>();
        for (var entry : page.list("rungs")) {
            entry.only("key", "name", "says");
            rungs.add(new Rung(entry.text("key"), entry.text("name"), entry.textOrNull("says"), rungs.size() + 1));
        }
        return rungs.isEmpty() ? USUAL : rungs;
    }
}
