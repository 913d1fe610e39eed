package org.tallystick.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was done to what: an action id ({@code payment.take}), the kind and number or id of its subject, the values
 * before and after, the reason given and the authority relied on.
 */
public record Act(
        String action,
        String subjectKind,
        String subject,
        Map<String, ?> before,
        Map<String, ?> after,
        @Nullable String why,
        @Nullable String authority) {

    public static Act of(String action, String subjectKind, String subject) {
        return new Act(action, subjectKind, subject, Map.of(), Map.of(), null, null);
    }

    public Act before(Map<String, ?> values) {
        return new Act(action, subjectKind, subject, values, after, why, authority);
    }

    public Act after(Map<String, ?> values) {
        return new Act(action, subjectKind, subject, before, values, why, authority);
    }

    public Act why(@Nullable String reason) {
        return new Act(action, subjectKind, subject, before, after, reason, authority);
    }

    public Act authority(@Nullable String reliedOn) {
        return new Act(action, subjectKind, subject, before, after, why, reliedOn);
    }
}
