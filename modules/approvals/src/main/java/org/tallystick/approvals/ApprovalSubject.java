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
 * @param concerns whose case it is, as {@link Conflicts#account} and {@link Conflicts#debtor} name it
 */
public record ApprovalSubject(
        String title,
        @Nullable Money amount,
        @Nullable String debtType,
        @Nullable String department,
        String content,
        List<Effect> effects,
        List<String> evidence,
        @Nullable String path,
        List<String> concerns) {
    public ApprovalSubject {
        concerns = List.copyOf(concerns);
        effects = List.copyOf(effects);
        evidence = List.copyOf(evidence);
    }

    /** What is nobody's case in particular. */
    public ApprovalSubject(
            String title,
            @Nullable Money amount,
            @Nullable String debtType,
            @Nullable String department,
            String content,
            List<Effect> effects,
            List<String> evidence,
            @Nullable String path) {
        this(title, amount, debtType, department, content, effects, evidence, path, List.of());
    }
}
