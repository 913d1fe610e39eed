package org.tallystick.worklists;

import java.util.List;
import org.tallystick.security.PersonId;

/** What a queue asks about whoever leads: who that is, and what they put on top. */
public interface Directing {

    /** Whether the person at work leads the owner of a queue, and so sees it. */
    boolean leads(PersonId owner);

    /** What stands on top of all queues, the earliest put there first; few. */
    List<Directed> onTop();
}
