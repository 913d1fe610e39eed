package org.tallystick.worklists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some lines of a queue in the order in which they are worked; {@code next} leads on to more of them. */
public record QueuePage(List<QueueRow> items, @Nullable String next) {
    public QueuePage {
        items = List.copyOf(items);
    }
}
