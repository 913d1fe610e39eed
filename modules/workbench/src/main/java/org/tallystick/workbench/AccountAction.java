package org.tallystick.workbench;

import java.util.Optional;

/** Something that can be done with an account, contributed as a bean by the module that does it. */
public interface AccountAction {
    String label();

    char key();

    /** What a person must be allowed to do; to others it is not offered at all, not even with a reason. */
    String needs();

    /** What it would do here, in a few words. */
    String describe(WorkbenchSubject subject);

    /** Why it cannot be done now, as a sentence for the clerk; empty when it can. */
    Optional<String> whyNot(WorkbenchSubject subject);

    /** Does it; {@code afterwards} reloads the workbench. */
    void start(WorkbenchSubject subject, Runnable afterwards);
}
