package org.tallystick.staff;

import java.util.Map;
import java.util.Set;

/**
 * For each class those whose work it directs: by leading only, and by leading, by supervising, or because they say that
 * they report there.
 */
public record Directs(Map<String, Set<String>> leads, Map<String, Set<String>> all) {

    /** Whether the first class leads the other, without evaluating it. */
    public boolean leads(String lead, String other) {
        return leads.getOrDefault(lead, Set.of()).contains(other);
    }

    /** Whether the first class directs the other in whatever way. */
    public boolean directs(String above, String other) {
        return all.getOrDefault(above, Set.of()).contains(other);
    }
}
