package org.tallystick.accounts;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What happened on accounts, newest first; entries are added and never changed. */
@Service
public class Timeline {

    /** Adds them in the caller's transaction; one whose id is already there is left as it is. */
    public void add(List<NewTimelineEntry> entries) {
        throw new UnsupportedOperationException();
    }

    /** A page over all these accounts; no kinds means every kind. A foreign cursor is refused. */
    public TimelinePage of(List<AccountId> accounts, Set<TimelineKind> kinds, @Nullable String cursor, int limit) {
        throw new UnsupportedOperationException();
    }
}
