package org.tallystick.agency;

import java.util.Map;

/** A code of one of the agency's code tables; what it does is read by the module that obeys the table. */
public record CodeRow(String table, String code, String name, boolean retired, Map<String, ?> does) {
    public CodeRow {
        does = Map.copyOf(does);
    }
}
