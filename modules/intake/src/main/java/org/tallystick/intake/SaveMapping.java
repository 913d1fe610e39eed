package org.tallystick.intake;

import java.util.List;

/** Remember how a sender's columns are meant; the same name again is a new version. */
public record SaveMapping(Mapping mapping, List<String> columns) {
    public SaveMapping {
        columns = List.copyOf(columns);
    }
}
