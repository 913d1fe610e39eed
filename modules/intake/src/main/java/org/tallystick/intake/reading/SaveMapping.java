package org.tallystick.intake.reading;

import java.util.List;
import java.util.Objects;

/** Remember how a sender's columns are meant; the same name again is a new version. No columns: those that it reads. */
public record SaveMapping(Mapping mapping, List<String> columns) {
    public SaveMapping {
        if (mapping == null) throw new MappingRefused("Send the mapping that is to be saved.");
        if (columns == null || columns.stream().anyMatch(Objects::isNull))
            throw new MappingRefused("Send the names of the file's columns.");
        columns = List.copyOf(columns);
    }
}
