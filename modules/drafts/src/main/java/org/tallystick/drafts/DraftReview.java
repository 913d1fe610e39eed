package org.tallystick.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be said of a draft before it is submitted: what is missing or wrong, what to look at, and who checks it. */
public record DraftReview(
        List<String> missing,
        List<String> warnings,
        @Nullable String checkedBecause) {
    public DraftReview {
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
    }

    public boolean canBeSubmitted() {
        return missing.isEmpty();
    }
}
