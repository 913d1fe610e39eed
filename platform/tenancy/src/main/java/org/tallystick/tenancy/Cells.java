package org.tallystick.tenancy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The database clusters of this installation; the one called main holds the register of agencies. */
@Component
class Cells {

    private final Map<String, Cell> cells = new TreeMap<>();

    Cells(TenancySettings settings, Secrets secrets) {
        settings.cells().forEach((name, access) -> cells.put(name, new Cell(name, access, secrets)));
        if (!cells.containsKey(Cell.MAIN))
            throw new IllegalArgumentException("tallystick.cells.main must name the database of the installation.");
    }

    Cell named(String name) {
        var cell = cells.get(name);
        if (cell == null) throw new IllegalArgumentException("There is no cell " + name + ".");
        return cell;
    }

    List<Cell> all() {
        return List.copyOf(cells.values());
    }
}
