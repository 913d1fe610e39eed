package org.tallystick.approvals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of requests, and the cursor of the next one when there is more. */
public record ApprovalPage(
        List<ApprovalRow> items, @Nullable String next) {
    public ApprovalPage {
        items = List.copyOf(items);
    }
}
