package org.tallystick.workbench;

import java.util.List;
import org.tallystick.security.PersonId;

/** A part of Today, contributed as a bean by the module whose work it shows. */
public interface TodayPart {
    /** Such as {@code Approvals waiting}. */
    String title();

    /** Parts stand in this order. */
    int order();

    /** What a person must be allowed to do; to others the part is not shown at all. */
    String needs();

    /** What waits for this person now, the most urgent first; at most the first few dozen. */
    List<TodayLine> content(PersonId person);

    /** What would stand here, and how to begin, as a sentence. */
    String whenEmpty();

    /** Where all of it stands, such as {@code approvals}; empty when this is all. */
    default String path() {
        return "";
    }
}
