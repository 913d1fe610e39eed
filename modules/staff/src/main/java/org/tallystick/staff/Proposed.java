package org.tallystick.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/**
 * What somebody wants to give and may not give alone.
 *
 * @param actions what would be given; who approves it has to hold each of them
 * @param to who would be given it: the key of a class or a username
 * @param content all of it that matters, in one text
 * @param changes of the ladder, one by one, where there are several
 * @param impact who gains and loses what, and what moves, a sentence each
 */
public record Proposed(
        String title,
        List<String> actions,
        String to,
        @Nullable Money limit,
        @Nullable String debtType,
        String before,
        String after,
        String content,
        List<DraftedChange> changes,
        List<String> impact) {
    public Proposed {
        actions = List.copyOf(actions);
        changes = List.copyOf(changes);
        impact = List.copyOf(impact);
    }
}
