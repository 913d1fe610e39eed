package org.tallystick.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the timeline, newest first, and the cursor of the next one if there is more. */
public record TimelinePage(
        List<TimelineRow> items, @Nullable String next) {}
