package org.tallystick.workbench;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tallystick.accounts.HeldAction;

/** Something that is offered on the workbench under a key, or is refused there with its reason. */
public sealed interface Offered permits AccountAction, AccountPanel {
    String label();

    /** A small letter; one meaning each on the whole workbench. */
    char key();

    /** What a person must be allowed to do; to others it is not offered at all, not even with a reason. */
    String needs();

    /** What it would do here, in a few words. */
    String describe(WorkbenchSubject subject);

    /** Why it cannot be done now; empty when it can. Holds are asked by the workbench itself, see {@link #held()}. */
    Optional<WhyNot> whyNot(WorkbenchSubject subject);

    /** What a hold stops it as; null when no hold ever stops it. */
    default @Nullable HeldAction held() {
        return null;
    }
}
