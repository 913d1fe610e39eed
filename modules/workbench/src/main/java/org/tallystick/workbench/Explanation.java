package org.tallystick.workbench;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/** What is owed, each dollar traced to the law it is owed by, what happened, and who did it. */
public record Explanation(LocalDate day, Money owed, List<Part> parts) {
    public Explanation {
        parts = List.copyOf(parts);
    }

    /** A charge: what it is, the law it is levied by where the agency has named it, its history and what is left of it. */
    public record Part(
            String account,
            String debt,
            String charge,
            @Nullable String law,
            List<Event> events,
            Money owed) {
        public Part {
            events = List.copyOf(events);
        }
    }

    /** Something that changed what is owed: when it counts, what happened in plain words, by how much, and by whom. */
    public record Event(LocalDate on, String words, Money change, String by) {}
}
