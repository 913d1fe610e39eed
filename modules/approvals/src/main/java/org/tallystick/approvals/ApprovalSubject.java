package org.tallystick.approvals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tallystick.money.Money;

/**
 * What is decided about, as it stands now.
 *
 * @param content all of it that matters, in one text: when it is another at the decision, the request is void
 * @param evidence what speaks for it, a sentence each
 * @param path the screen on which it can be looked at
 */
public record ApprovalSubject(
        String title,
        @Nullable Money amount,
        @Nullable String debtType,
        @Nullable String department,
        String content,
        List<Effect> effects,
        List<String> evidence,
        @Nullable String path) {
    public ApprovalSubject {
        effects = List.copyOf(effects);
        evidence = List.copyOf(evidence);
    }
}
